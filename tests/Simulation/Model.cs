using System.Text.Json.Nodes;

namespace FundingPipeline.Simulation;

/// <summary>What must come of a set of the pool's files, worked out from what each was made to be and from nothing else.</summary>
public sealed class Model
{
    private readonly List<PoolFile> different;
    private readonly HashSet<string> projects;
    private readonly List<PoolFile> placed;
    private readonly List<PoolFile> standing;

    /// <param name="withdrawn">Those of the files that somebody takes back: one path each, and no other that has the same bytes.</param>
    public Model(IReadOnlyCollection<PoolFile> files, IReadOnlyCollection<PoolFile> withdrawn)
    {
        (Files, Withdrawn) = (files, withdrawn);
        different = [.. files.Except(withdrawn).DistinctBy(file => file.Sha256)];
        projects = [.. different.Contains(Pool.LaterRegister) ? ["SIM-A", "SIM-B", "SIM-D", "SIM-E", "SIM-N"] : different.Contains(Pool.Register) ? ["SIM-A", "SIM-B", "SIM-E", "SIM-N"] : Array.Empty<string>()];
        placed = [.. Claims.Where(claim => projects.Contains(claim.Project))];
        var sound = placed.Where(claim => !IsFalseTotal(claim)).ToList();
        standing = [.. sound.Where(claim => sound.All(other => other.Id != claim.Id || other.Version <= claim.Version))];
    }

    public IReadOnlyCollection<PoolFile> Files { get; }

    public IReadOnlyCollection<PoolFile> Withdrawn { get; }

    /// <summary>Every file that must be published, answers to senders left out.</summary>
    public IEnumerable<string> Published =>
        placed.Except(Superseded).Select(claim => $"returns/{claim.Return}.xlsx").Concat(projects.Select(project => $"projects/{project}.xlsx"))
            .Concat(["programme.xlsx", "findings.json", "summary.json"]).Distinct().Order(StringComparer.Ordinal);

    /// <summary>Where the summary says other than it must; empty when it is right.</summary>
    public IEnumerable<string> Differences(JsonNode summary)
    {
        var refused = Claims.Except(placed).Count() + placed.Count(IsFalseTotal) + Count(Kind.Unreadable);
        var received = Files.Where(file => file.Kind is Kind.Claim or Kind.Unreadable).Select(file => file.Sha256).ToList();
        var gone = received.Distinct().Count(sha256 => different.All(file => file.Sha256 != sha256));
        (string, long)[] claims =
        [
            ("received", received.Count), ("accepted", standing.Count), ("refused", refused),
            ("superseded", Superseded.Count() + gone), ("unchanged", received.Count - received.Distinct().Count()), ("ignored", Count(Kind.Note)),
        ];
        foreach (var (name, expected) in claims)
        {
            if (summary["claims"]![name]!.GetValue<long>() is var said && said != expected)
            {
                yield return $"claims {name}: {said}, not {expected}";
            }
        }

        foreach (var (fund, money) in summary["money"]!.AsObject())
        {
            var said = (Pence(money!, "claimed"), Pence(money!, "accepted"), Pence(money!, "queried"), Pence(money!, "refused"));
            var (accepted, queried, lost) = Money(fund);
            if (said != (accepted + queried + lost, accepted, queried, lost))
            {
                yield return $"{fund}: {said}, not {(accepted + queried + lost, accepted, queried, lost)}";
            }
        }
    }

    private IEnumerable<PoolFile> Claims => different.Where(file => file.Kind == Kind.Claim);

    private IEnumerable<PoolFile> Superseded => placed.Where(claim => !IsFalseTotal(claim)).Except(standing);

    private int Count(Kind kind) => different.Count(file => file.Kind == kind);

    /// <summary>Accepted, queried and refused. Of two workbooks that are both the second version, one is asked for, and held.</summary>
    private (long Accepted, long Queried, long Refused) Money(string fund)
    {
        var (accepted, queried, refused) = (0L, 0L, 0L);
        foreach (var claim in Claims.Where(claim => claim.Fund.ToLowerInvariant().StartsWith(fund, StringComparison.Ordinal)))
        {
            var twins = standing.Where(other => other.Id == claim.Id).ToList();
            (accepted, queried, refused) = true switch
            {
                _ when !placed.Contains(claim) || IsFalseTotal(claim) => (accepted, queried, refused + claim.Pence),
                _ when !standing.Contains(claim) => (accepted, queried, refused),
                _ when twins.Count > 1 => (accepted, queried + (twins.MinBy(twin => twin.Sha256, StringComparer.Ordinal) == claim ? claim.Pence : 0), refused),
                _ when claim.Id == "SIM-B SRB 1" && Stands("SIM-A SRB 1") => (accepted + claim.Pence - Invoice, queried, refused + Invoice),
                _ when claim.Id == "SIM-A SRB 1" && Stands("SIM-B SRB 1") => (accepted + claim.Pence - Invoice, queried + Invoice, refused),
                _ when claim.Fund == "ERDF" && Stands("SIM-A SRB 2") && !Stands("SIM-A SRB 1") => (accepted, queried + claim.Pence, refused),
                _ => (accepted + claim.Pence, queried, refused),
            };
        }

        return (accepted, queried, refused);
    }

    /// <summary>A-06, in two projects.</summary>
    private const long Invoice = 250_00;

    private bool Stands(string id) => standing.Any(claim => claim.Id == id);

    private static bool IsFalseTotal(PoolFile claim) => claim.Sha256 == Pool.SamePath.Sha256;

    private static long Pence(JsonNode money, string name) => money[name]!.GetValue<long>();
}
