using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Return;

/// <summary>What one accountable body's finance officer certifies of a return.</summary>
public sealed record Section(FunderReturn Return, string Body)
{
    public static ImmutableArray<Section> Of(FunderReturn funderReturn) =>
        [.. funderReturn.Contributions.Select(part => part.Project.AccountableBody).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(body => new Section(funderReturn, body))];

    public string Contents => contents ??= Snapshot.Of(Return with { Contributions = [.. Parts] }).Section(Body).Contents;

    private string? contents;

    /// <summary>The certificate that stands for what the section says now; null when none does.</summary>
    public Certificate? Certified => Return.Life.Certificates.FirstOrDefault(certificate => certificate.Body == Body && (Return.Life.IsCertified || certificate.Contents == Contents));

    /// <summary>A certificate that was given before the section changed; null when there is none.</summary>
    public Certificate? Fallen => Certified is null ? Return.Life.Certificates.FirstOrDefault(certificate => certificate.Body == Body) : null;

    public ImmutableArray<Finding> Queries => Found(Severity.Query);

    /// <summary>Refusals, and what they take out is not certified with the rest.</summary>
    public ImmutableArray<Finding> Refusals => Found(Severity.Refuse);

    /// <summary>Those of some claims of which anything stands in the section: who prepared one of them may not certify it.</summary>
    public ImmutableArray<Claim> ClaimsIn(IEnumerable<Claim> claims)
    {
        var files = Parts.SelectMany(part => part.Entries.Select(entry => entry.Line.At).Concat(part.Units.Select(unit => unit.Line.At)).Concat(part.Outputs.Select(output => output.Line.At)))
            .Select(at => at.Layout.File.Sha256).Concat(Parts.SelectMany(part => part.Claims).Select(claim => claim.Claim.File.Sha256)).ToHashSet(StringComparer.Ordinal);
        return [.. claims.Where(claim => files.Contains(claim.File.Sha256)).DistinctBy(claim => claim.File.Sha256)];
    }

    private IEnumerable<Contribution> Parts => Return.Contributions.Where(part => part.Project.AccountableBody == Body);

    private ImmutableArray<Finding> Found(Severity severity) =>
        [.. FindingsTable.Sorted(Parts.SelectMany(part => part.Findings).Where(finding => finding.Severity == severity).DistinctBy(finding => finding.Key))];

    /// <summary>Whether two people are one, however their names are spaced and capitalised.</summary>
    public static bool AreOne(string a, string b) => Plain(a).Equals(Plain(b), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string name) => string.Concat(name.Where(letter => !char.IsWhiteSpace(letter)));
}
