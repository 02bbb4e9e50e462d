using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Return;

/// <summary>Says in words why a line is no longer what was certified.</summary>
/// <param name="given">Everything that the project gives the fund now, in every period.</param>
internal sealed class Reasons(NamedPeriod of, ImmutableArray<StatedPart> stated, ImmutableArray<Contribution> given)
{
    public string Of(Pair pair) => (pair.Then, pair.Now) switch
    {
        ({ } then, null) => Gone(then),
        (null, { } now) => New(now.Claim, now.Version),
        ({ } then, { } now) => Changed(pair, then, now),
        _ => "",
    };

    public string Of(OutputStood? then, OutputStood? now) => (then, now) switch
    {
        ({ } was, null) when StandingOf(was.Claim) is { } standing && standing.Claim.Cover.Version == was.Version => $"The output on line {was.Number} of claim {was.Claim.Number} is no longer accepted.",
        ({ } was, null) => Gone(was.Claim, was.Version, was.Number),
        (null, { } stands) => New(stands.Claim, stands.Version),
        ({ } was, { } stands) => was.Version == stands.Version ? "It is reckoned otherwise than it was: a factor, a rule or the register changed." : Replaced(stands.Claim, was.Version, stands.Version),
        _ => "",
    };

    private string Changed(Pair pair, Piece then, Piece now) => now.Fate switch
    {
        Fate.Refused => $"Refused since it was certified: {Said(now, Severity.Refuse)}",
        Fate.Queried => $"Held since it was certified: {Said(now, Severity.Query)}",
        _ when then.Claim.Number != now.Claim.Number => $"Claim {now.Claim.Number} states it in place of claim {then.Claim.Number}.",
        _ when then.Version != now.Version => Replaced(now.Claim, then.Version, now.Version),
        _ when pair.Was.IsNothing => "Left out when the return was certified; it stands now.",
        _ => $"It stood at {pair.Was.Eligible} and stands at {pair.Is.Eligible}: the register, a rule or another claim changed.",
    };

    private string Gone(Piece then) => Gone(then.Claim, then.Version, then.Number);

    private string Gone(ClaimId claim, int version, string line) => StandingOf(claim) switch
    {
        null => $"Claim {claim.Number} was withdrawn.",
        { Status: ClaimStatus.Refused } refused => $"Claim {claim.Number} is refused since it was certified: {Said(refused)}",
        { } standing when standing.Claim.Cover.Version != version && !IsAnywhere(claim, line) => $"Version {standing.Claim.Cover.Version} of claim {claim.Number}, which replaced version {version}, has no line {line}.",
        { } standing when IsAnywhere(claim, line) => $"{(standing.Claim.Cover.Version == version ? $"Claim {claim.Number}" : $"Version {standing.Claim.Cover.Version} of claim {claim.Number}")} has line {line} in {PlacesOf(claim, line)}.",
        _ => $"A later cumulative claim replaced claim {claim.Number} and does not state line {line}.",
    };

    private string New(ClaimId claim, int version) => Known(claim) switch
    {
        0 => $"Claim {claim.Number} came after {of.Name} was certified.",
        var known when known == version => $"New on claim {claim.Number} in {of.Name}.",
        var known => $"New in version {version} of claim {claim.Number}, which replaced version {known}.",
    };

    /// <summary>The last version of a claim that certified returns know of; 0 when they know none.</summary>
    private int Known(ClaimId claim) => Versions.GetValueOrDefault($"{claim}");

    private Dictionary<string, int> Versions => versions ??=
        stated.SelectMany(part => part.Costs.Select(cost => (cost.Claim, cost.Version)).Concat(part.Units.Select(unit => (unit.Claim, unit.Version))))
            .GroupBy(line => $"{line.Claim}", line => line.Version, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.Max(), StringComparer.OrdinalIgnoreCase);

    private Dictionary<string, int>? versions;

    private static string Replaced(ClaimId claim, int then, int now) => $"Version {now} of claim {claim.Number} replaced version {then}.";

    private ClaimEntry? StandingOf(ClaimId claim) =>
        Claims[$"{claim}"].OrderBy(entry => entry.Status == ClaimStatus.Refused).ThenByDescending(entry => entry.Claim.Cover.Version).FirstOrDefault();

    private ILookup<string, ClaimEntry> Claims => claims ??= given.SelectMany(part => part.Claims).ToLookup(entry => $"{entry.Id}", StringComparer.OrdinalIgnoreCase);

    private ILookup<string, ClaimEntry>? claims;

    private bool IsAnywhere(ClaimId claim, string line) => Places(claim, line).Any();

    private string PlacesOf(ClaimId claim, string line) => string.Join(" and ", Places(claim, line));

    private IEnumerable<string> Places(ClaimId claim, string line) =>
        (Lines.TryGetValue($"{claim}", out var stands) ? stands[line] : []).Select(period => period.Slug == of.Slug ? $"{period.Name}, entered otherwise" : period.Name).Distinct();

    /// <summary>In which periods each line of each claim stands now.</summary>
    private Dictionary<string, ILookup<string, NamedPeriod>> Lines => lines ??=
        given.SelectMany(part => part.Entries.Select(entry => (entry.Claim, entry.Line.Line)).Concat(part.Units.Select(unit => (unit.Claim, unit.Line.Line))), (part, line) => (line.Claim, line.Line, part.Period))
            .GroupBy(line => $"{line.Claim}", StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.ToLookup(line => line.Line, line => line.Period, StringComparer.Ordinal), StringComparer.OrdinalIgnoreCase);

    private Dictionary<string, ILookup<string, NamedPeriod>>? lines;

    private string Said(Piece now, Severity severity) =>
        Found[now.At.Layout.File.Sha256].Where(finding => finding.Severity == severity)
            .Where(finding => finding.Scope == Scope.Claim || (finding.Where.Sheet == now.At.Layout.Sheet && finding.Where.Row == now.At.Row))
            .Select(finding => $"{finding.Rule}, {finding.Says}").FirstOrDefault() ?? "the whole claim is.";

    private string Said(ClaimEntry refused) =>
        Found[refused.Claim.File.Sha256].Where(finding => finding is { Severity: Severity.Refuse, Scope: Scope.Claim })
            .Select(finding => $"{finding.Rule}, {finding.Says}").FirstOrDefault() ?? "see its findings.";

    /// <summary>What is found in each file, by its SHA-256 and in order of key.</summary>
    private ILookup<string, Finding> Found => found ??=
        given.SelectMany(part => part.Findings).OrderBy(finding => finding.Key, StringComparer.Ordinal).ToLookup(finding => finding.Where.File.Sha256, StringComparer.Ordinal);

    private ILookup<string, Finding>? found;
}
