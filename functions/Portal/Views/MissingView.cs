using System.Collections.Immutable;

namespace FundingPipeline.Portal;

/// <summary>What is still wanting, project by project: those of which nothing is are left out.</summary>
public sealed record MissingView(ImmutableArray<MissingOf> Projects)
{
    public static MissingView Of(IEnumerable<ProjectView> projects) => new([.. projects.Select(Of).Where(missing => !missing.Late.IsEmpty || !missing.Queries.IsEmpty || !missing.Assumptions.IsEmpty)]);

    private static MissingOf Of(ProjectView project) => new(
        project.Reference, project.Name, project.Body, project.Late,
        [.. project.Claims.Where(claim => claim.State != ClaimState.Superseded).SelectMany(claim => claim.Findings).Where(finding => finding.Severity == "query")],
        project.Assumptions);
}

/// <summary>What is wanting of one project.</summary>
/// <param name="Late">Claims that came late or have not come.</param>
/// <param name="Queries">Queries that nobody has answered.</param>
/// <param name="Assumptions">Figures nobody has confirmed that its returns rest on.</param>
public sealed record MissingOf(string Reference, string Name, string Body, ImmutableArray<LateView> Late, ImmutableArray<FindingLine> Queries, ImmutableArray<AssumptionView> Assumptions);
