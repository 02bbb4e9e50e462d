using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Storage;

namespace FundingPipeline.App;

/// <summary>What the programme office sent, put together.</summary>
/// <param name="Arrivals">A digest of what came to the office.</param>
/// <param name="Digest">A digest of what projects' statements depend on: registers and forms, no stray file.</param>
public sealed record Office(string Arrivals, string Digest, ImmutableArray<Form> Forms, ImmutableArray<Intake> Intakes, Register Register)
{
    /// <summary>Queries that were answered by name, in the order of their days.</summary>
    public ImmutableArray<Answered> Answers { get; init; } = [];

    /// <summary>Those of them that settle a query of some pages' projects, or of no one project, in the same order.</summary>
    public IEnumerable<Answered> AnswersOf(IEnumerable<Folio> pages) =>
        pages.Distinct().Select(page => (Folio?)page).Append(null).SelectMany(page => Places[page]).Order().Select(place => Answers[place]);

    /// <summary>Where among the answers those of each page's project stand, and those of no one project under null.</summary>
    private ILookup<Folio?, int> Places => places.Of(Answers, answers => answers.Index().ToLookup(answer => PageOf(answer.Item), answer => answer.Index));

    private readonly Kept<ImmutableArray<Answered>, ILookup<Folio?, int>> places = new();

    private static Folio? PageOf(Answered answer) => answer.Project.Length == 0 ? null : Folio.Of(answer.Project);

    public static Office Of(string arrivals, ImmutableArray<Form> forms, ImmutableArray<Intake> intakes) => new(
        arrivals,
        App.Digest.Of(intakes.Where(intake => intake.Register is not null || intake.Form is not null).SelectMany(intake => new[] { intake.File.Sha256, intake.File.Name })),
        forms, intakes, Registers.Merge(intakes.Select(intake => intake.Register).OfType<RegisterFile>()).Value);

    /// <summary>The reference of a project of the register, by its page; empty when the register has none such.</summary>
    public string ReferenceOf(Folio folio) =>
        references.Of(Register.Projects, projects => projects.ToLookup(project => Folio.Of(project.Reference), project => project.Reference))[folio].FirstOrDefault() ?? "";

    private readonly Kept<ImmutableArray<Project>, ILookup<Folio, string>> references = new();
}
