using System.Collections.Immutable;
using FundingPipeline.Ingest;

namespace FundingPipeline.Reconcile;

/// <summary>Which other projects cite the same transaction, or claim the same person's outcome.</summary>
/// <remarks>One invoice in two projects, and one job claimed by two bodies, are found whichever arrives last.</remarks>
public sealed class Elsewhere(IReadOnlyCollection<StandingClaims> projects)
{
    private readonly ILookup<CostKey, LineCase> costs = Several(projects).SelectMany(project => project.CurrentLines).ToLookup(line => line.Cost);

    private readonly ILookup<string, OutcomeCase> outcomes = Several(projects).SelectMany(project => project.CurrentOutcomes).Where(outcome => outcome.Line.IsSomebodys).ToLookup(outcome => Person(outcome.Line));

    public ImmutableArray<LineCase> Lines(StandingClaims project) => costs.Count == 0 ? [] :
    [
        .. project.CurrentLines.Select(line => line.Cost).Where(cost => cost.Reference.Length > 0).Distinct()
            .SelectMany(cost => costs[cost])
            .Where(line => line.In.Project != project.Project.Project),
    ];

    /// <summary>The transactions that it and others cite.</summary>
    public ImmutableHashSet<CostKey> Shared(StandingClaims project) => [.. Lines(project).Select(line => line.Cost)];

    public ImmutableArray<OutcomeCase> Outcomes(StandingClaims project) =>
    [
        .. project.CurrentOutcomes.Select(outcome => Person(outcome.Line)).Distinct()
            .SelectMany(person => outcomes[person])
            .Where(outcome => outcome.In.Project != project.Project.Project),
    ];

    /// <summary>Where one project alone has claims, nothing is elsewhere.</summary>
    private static List<StandingClaims> Several(IReadOnlyCollection<StandingClaims> projects) =>
        projects.Where(project => !project.Cases.IsEmpty).ToList() is { Count: > 1 } several ? several : [];

    /// <summary>However the name is typed.</summary>
    internal static string Person(OutcomeLine line) => line.Person.Trim().ToUpperInvariant();
}
