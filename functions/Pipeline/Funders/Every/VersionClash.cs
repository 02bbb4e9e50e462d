namespace FundingPipeline.Funders.Every;

/// <summary>Two different workbooks must not both be the same version of one claim.</summary>
public sealed class VersionClash : IRule<VersionsCase>
{
    public string Id => "CLAIM-03";

    public Citation Source => TheForm.Says("sheet Claim, Version");

    public InForce InForce => InForce.Always;

    public string Explain => "When two different workbooks carry the same claim number and version, we ask you which one is right.";

    public string Remedy => "Tell us which one stands, or send the right one again as the next version.";

    public Scope Scope => Scope.Claim;

    public IEnumerable<Finding> Check(VersionsCase at) =>
        from claim in at.Claims
        let others = at.Claims.Where(other => other.File != claim.File).Select(other => other.File.Name)
        where others.Any()
        select this.Finds(
            at, Severity.Query, claim.Cover.At[claim.Cover.At.Rows.ContainsKey("Version") ? "Version" : "Claim number"], $"{claim.Cover.Version}",
            $"Version {claim.Cover.Version} of claim {claim.Id.Number} was sent as another workbook too, {string.Join(", ", others)}.",
            Remedy,
            part: claim.File.Sha256[..12]);
}
