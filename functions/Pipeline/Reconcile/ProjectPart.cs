using System.Collections.Immutable;
using FundingPipeline.Ingest;

namespace FundingPipeline.Reconcile;

/// <summary>What one project gives the programme: figures and findings, and no line of a claim but those of transactions that other projects cite too.</summary>
/// <remarks>A programme of a million lines is put together from a few thousand of these, so none may grow with its lines: of a line that is nobody
/// else's there is only its part of a sum, of a range of cells, and the mark of its transaction.</remarks>
/// <param name="Project">Null when no register names it.</param>
/// <param name="Among">What rules over the whole programme look at; null when no register names it.</param>
/// <param name="Claims">Its claims, in the order of its statement.</param>
/// <param name="Unplaced">Its claims that name no known project or award.</param>
/// <param name="Findings">On its claims, answers applied, in order.</param>
public sealed record ProjectPart(
    Project? Project, AmongAll? Among, ImmutableArray<ClaimFate> Claims, ImmutableArray<ClaimFate> Unplaced, ImmutableArray<Finding> Findings)
{
    /// <summary>Awards with an advance.</summary>
    public ImmutableArray<AwardBalance> Advances { get; init; } = [];

    public ImmutableArray<PersonOutcome> Outcomes { get; init; } = [];

    /// <summary>What it used of its authority's allocations.</summary>
    public ImmutableArray<AllocatedYear> Years { get; init; } = [];

    public ImmutableArray<PlaceSpend> Wards { get; init; } = [];

    public ImmutableArray<PlaceSpend> Themes { get; init; } = [];

    /// <summary>Its accepted lines of transactions that other projects cite too.</summary>
    public ImmutableArray<SpendLine> Shared { get; init; } = [];

    /// <summary>A mark for every transaction that its claims cite; see <see cref="Mark"/>.</summary>
    public ImmutableArray<ulong> Costs { get; init; } = [];

    /// <summary>A mark for every person whose outcome they claim.</summary>
    public ImmutableArray<ulong> Persons { get; init; } = [];

    /// <summary>References of the projects that were looked at with it, its own among them.</summary>
    public ImmutableArray<string> Beside { get; init; } = [];

    public static ProjectPart Of(OneProject project)
    {
        ImmutableArray<ClaimFate> Fates(ImmutableArray<JudgedClaim> claims, string? reference) =>
            [.. claims.Select(claim => ClaimFate.Of(claim, reference, project.RowsRead[claim.Claim.File.Sha256]))];

        var unplaced = Fates(project.Unplaced, null);
        ImmutableArray<string> beside = [.. project.Beside.Order(StringComparer.Ordinal)];
        if (project is not { Statement: { } statement, Standing: { } standing })
        {
            return new(null, null, [], unplaced, project.Findings) { Beside = beside };
        }

        var shared = project.Shared.Select(cost => $"{cost}").ToHashSet(StringComparer.Ordinal);
        bool IsShared(SpendLine line) => shared.Contains(line.Cost);
        var once = Spending.CountedOnce(statement.Spend).ToImmutableArray();
        return new(statement.Project, AmongAll.Of(standing, project.Shared), Fates(statement.Claims, statement.Project.Reference), unplaced, project.Findings)
        {
            Advances = [.. statement.Balances.Where(balance => !balance.AdvanceDue.IsZero || balance.AdvanceReceived is not null)],
            Outcomes = PersonOutcome.Of(statement.Claims),
            Years = AllocatedYear.Of(statement.Contributions),
            Wards = PlaceSpend.Of(statement.Spend, once, IsShared, line => line.Ward),
            Themes = PlaceSpend.Of(statement.Spend, once, IsShared, line => line.Theme),
            Shared = shared.Count == 0 ? [] : [.. statement.Spend.Where(IsShared).Select(line => line.Line)],
            Costs = Mark.OfCosts(standing.Lines),
            Persons = Mark.OfPersons(standing.Outcomes),
            Beside = beside,
        };
    }
}
