using System.Collections.Immutable;
using System.Security.Cryptography;
using FundingPipeline.Funders;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Return;

/// <summary>What a return says when it is certified, line by line with its cells: what comes later is held against this, never against a workbook.</summary>
public sealed record Snapshot(Funder Funder, NamedPeriod Period, ImmutableArray<StatedPart> Parts)
{
    public string Slug => $"{Funder.Slug}/{Period.Slug}";

    /// <summary>The workbook that was certified, where it is known: it is written after the snapshot is taken.</summary>
    public SourceFile? Workbook { get; init; }

    public static Snapshot Of(FunderReturn funderReturn) =>
        new(funderReturn.Funder, funderReturn.Period, [.. funderReturn.Contributions.SelectMany(StatedPart.From)]);

    /// <summary>One accountable body's part of it.</summary>
    public Snapshot Section(string body) => this with { Parts = [.. Parts.Where(part => part.Project.AccountableBody == body)] };

    /// <summary>The SHA-256 of what it says, under whatever names the files came: a certificate is tied to it.</summary>
    public string Contents => Convert.ToHexStringLower(SHA256.HashData(SnapshotFile.Write(this, named: false)));

    /// <summary>Whether the funder has decided every claim that ends in the period.</summary>
    public bool IsDecided(Register register) =>
        Parts.SelectMany(part => part.Claims).ToList() is { Count: > 0 } claims && claims.All(claim => ProjectRegister.Decisions(register, claim.Project).Any(decision => Decides(decision, claim)));

    private static bool Decides(Decision decision, ClaimId claim) =>
        decision.DecidedOn is not null && decision.Funder == claim.Fund
        && (decision.Programme.Length == 0 || decision.Programme.Equals(claim.Programme, StringComparison.OrdinalIgnoreCase))
        && decision.ClaimNumber.Equals(claim.Number, StringComparison.OrdinalIgnoreCase);

    /// <summary>The return it was taken from, as far as it tells: lines and figures, no findings.</summary>
    public FunderReturn Return() => new(Funder, Period, [.. Parts.GroupBy(part => part.Project.Reference).Select(Contribution)]);

    private Contribution Contribution(IEnumerable<StatedPart> same)
    {
        var parts = same.ToImmutableArray();
        return new(
            Funder, Period, parts[0].Project, [.. parts.SelectMany(part => part.Costs)], [], [.. parts.SelectMany(part => part.Units)], [],
            parts.Total(part => part.Grant), parts.Total(part => part.Due), [], [], [])
        {
            Carried = [.. parts.Where(part => part.Of.Slug != Period.Slug).Select(part => new Carried(part.Of, part.Grant, part.Due, [], part.Refused))],
        };
    }
}

/// <summary>What a return says of one project: of its own period, or what it takes over from one certified before.</summary>
/// <param name="Of">The period these lines are of.</param>
/// <param name="Claims">The claims that end in the period and were not refused.</param>
/// <param name="Refused">Keys of the refusals that were left out.</param>
public sealed record StatedPart(
    Project Project, NamedPeriod Of, Money Grant, Money Due, ImmutableArray<Entry> Costs, ImmutableArray<UnitEntry> Units,
    ImmutableArray<StatedOutput> Outputs, ImmutableArray<ClaimId> Claims, ImmutableArray<string> Refused)
{
    public static IEnumerable<StatedPart> From(Contribution part)
    {
        var carried = part.Carried.Select(of => new StatedPart(
            part.Project, of.Of, of.Grant, of.Due,
            [.. part.Entries.Where(entry => entry.Restates?.Of.Slug == of.Of.Slug)], [.. part.Units.Where(unit => unit.Restates?.Of.Slug == of.Of.Slug)],
            [.. of.Outputs.Select(output => new StatedOutput(output.Line, output.Now))], [], of.Refused)).ToImmutableArray();
        return carried.Prepend(new(
            part.Project, part.Period, part.Grant - carried.Total(of => of.Grant), part.Due - carried.Total(of => of.Due),
            [.. part.Entries.Where(entry => entry.Restates is null)], [.. part.Units.Where(unit => unit.Restates is null)],
            [.. Piece.Outputs(part.Outputs)],
            [.. part.Claims.Where(claim => claim.Status is ClaimStatus.Accepted or ClaimStatus.Queried).Select(claim => claim.Id)],
            [.. part.Findings.Where(finding => finding.Severity == Severity.Refuse).Select(finding => finding.Key).Except(carried.SelectMany(of => of.Refused)).Distinct().Order(StringComparer.Ordinal)]));
    }
}

/// <summary>What a return says of one output; null of one that it takes back.</summary>
public sealed record StatedOutput(string Line, OutputStood? Stood);
