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

    public static Office Of(string arrivals, ImmutableArray<Form> forms, ImmutableArray<Intake> intakes) => new(
        arrivals,
        App.Digest.Of(intakes.Where(intake => intake.Register is not null || intake.Form is not null).SelectMany(intake => new[] { intake.File.Sha256, intake.File.Name })),
        forms, intakes, Registers.Merge(intakes.Select(intake => intake.Register).OfType<RegisterFile>()).Value);

    /// <summary>The reference of a project of the register, by its page; empty when the register has none such.</summary>
    public string ReferenceOf(Folio folio) => Register.Projects.FirstOrDefault(project => Folio.Of(project.Reference) == folio)?.Reference ?? "";
}
