using FundingPipeline.Funders;
using FundingPipeline.Ingest;

namespace FundingPipeline.Reconcile;

/// <summary>What the register says of one project and one fund, and of nobody else: a return prints no other fund's terms.</summary>
public static class OwnRegister
{
    public static Register Of(Register register, Project project, Funder funder)
    {
        bool Here(string reference) => reference.Equals(project.Reference, StringComparison.OrdinalIgnoreCase);
        bool Ours(Source source) => funder.Sources.Contains(source);

        return new()
        {
            Projects = [project],
            Awards = [.. register.Awards.Where(row => Here(row.Project) && Ours(row.Source))],
            Profile = [.. register.Profile.Where(row => Here(row.Project) && Ours(row.Source))],
            Match = [.. register.Match.Where(row => Here(row.Project) && (row.MatchedFund is null || Ours(row.MatchedFund)))],
            Receipts = [.. register.Receipts.Where(row => Here(row.Project) && Ours(row.Funder))],
            Terms = [.. register.Terms.Where(row => Here(row.Project) && Ours(row.Source))],
            Prices = [.. register.Prices.Where(row => Ours(row.Source))],
            Accreditation = funder.AllocatesByAuthority
                ? [.. register.Accreditation.Where(row => row.Authority.Trim().Equals(project.Authority.Trim(), StringComparison.OrdinalIgnoreCase))]
                : [],
        };
    }
}
