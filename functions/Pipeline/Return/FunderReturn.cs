using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Return;

/// <summary>One fund's consolidated return for one of its periods, over every project it pays.</summary>
/// <param name="Contributions">In order of accountable body and project reference.</param>
public sealed record FunderReturn(Funder Funder, NamedPeriod Period, ImmutableArray<Contribution> Contributions)
{
    /// <summary>srb/2000-01-Q4: its file is this under returns/, with .xlsx.</summary>
    public string Slug => $"{Funder.Slug}/{Period.Slug}";

    public static string SlugOf(Contribution contribution) => $"{contribution.Funder.Slug}/{contribution.Period.Slug}";

    /// <summary>How far it has come: who certified what of it, and what became of it.</summary>
    public Life Life { get; init; } = Life.Draft;

    public Money Expenditure => Contributions.Total(part => part.Expenditure);

    public Money Grant => Contributions.Total(part => part.Grant);

    public Money Adjustment => Contributions.Total(part => part.Adjustment);

    public Money Due => Contributions.Total(part => part.Due);

    public ReturnFigures Figures => new(Funder, Period, Life, Expenditure, Grant, Adjustment, Due);

    /// <summary>Every return that the projects' statements give rise to, in order of fund and period.</summary>
    public static ImmutableArray<FunderReturn> From(IEnumerable<ProjectStatement> statements) => From(statements.SelectMany(statement => statement.Contributions));

    public static ImmutableArray<FunderReturn> From(IEnumerable<Contribution> contributions) =>
    [
        .. from contribution in contributions
           group contribution by SlugOf(contribution) into same
           let first = same.First()
           orderby Funder.All.IndexOf(first.Funder), first.Period.Days.First, Closing.IsOne(first.Period.Slug)
           select new FunderReturn(first.Funder, first.Period,
               [.. same.OrderBy(part => part.Project.AccountableBody, StringComparer.Ordinal).ThenBy(part => part.Project.Reference, StringComparer.Ordinal)]),
    ];
}
