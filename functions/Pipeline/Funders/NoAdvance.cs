using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders;

/// <summary>A fund that pays in arrears only.</summary>
/// <param name="fund">Its short name, for the telephone.</param>
/// <param name="severity">Refuse where the fund says so; Query where only practice does.</param>
/// <param name="exceptVoluntary">Whether a voluntary body may have some money up front.</param>
public sealed class NoAdvance(string id, string fund, Citation source, Severity severity, bool exceptVoluntary) : IRule<ClaimCase>
{
    public string Id => id;

    public Citation Source => source;

    public InForce InForce => InForce.Always;

    public string Explain => exceptVoluntary
        ? $"{fund} pays in arrears. Only voluntary organisations may have some money up front."
        : $"{fund} pays in arrears: nothing is paid before it is spent.";

    public string Remedy => "Claim the money after it is spent, or send the letter that grants an advance.";

    public Scope Scope => Scope.Claim;

    public IEnumerable<Finding> Check(ClaimCase at)
    {
        var cover = at.Claim.Cover;
        if ((cover.Type == ClaimType.Advance || cover.AdvanceClaimed > Money.Zero) && !IsAllowed(at.Project))
        {
            yield return this.Finds(at, severity, cover.At["Advance claimed"], $"{cover.AdvanceClaimed}",
                $"An advance of {cover.AdvanceClaimed} is claimed, but {at.Funder} pays in arrears{Exception(at.Project)}.",
                Remedy);
        }
    }

    private bool IsAllowed(Project project) => exceptVoluntary && IsVoluntary(project);

    private string Exception(Project project) =>
        exceptVoluntary ? $"; only voluntary bodies may have some up front, and this body is \"{project.OrganisationType}\"" : "";

    private static bool IsVoluntary(Project project) =>
        project.OrganisationType.Contains("Voluntary", StringComparison.OrdinalIgnoreCase);
}
