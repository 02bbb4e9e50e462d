using System.Security.Cryptography;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests.Return;

/// <summary>Every worked example's returns, as the text we agreed to, scanned for what they rest on.</summary>
/// <remarks>What should be there is worked out here from the statements; what is there is read from the golden texts.</remarks>
public class NothingAssumedInSilenceSpec
{
    public static TheoryData<string> Returns =>
        [.. Directory.GetFiles(Repository.Path("sample-claims"), "*.txt", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) != "findings.txt").Select(path => Path.GetRelativePath(Repository.Path("sample-claims"), path)).Order(StringComparer.Ordinal)];

    private static readonly Dictionary<string, ProjectStatement[]> Examples = [];

    [Theory]
    [MemberData(nameof(Returns))]
    public void A_return_prints_each_assumption_it_used(string path)
    {
        var cover = Cover(path);
        Assert.All(Expected(path), words => Assert.Contains(words, cover, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Returns))]
    public void A_return_names_who_administered_it_or_says_that_nobody_has_told(string path)
    {
        var cover = Cover(path);
        Assert.Contains(": Administered by | ", cover, StringComparison.Ordinal);
        Assert.Contains(": Sent through | ", cover, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Returns))]
    public void A_return_that_says_none_has_nothing_assumed(string path) =>
        Assert.True(!Cover(path).Contains("None: every figure used", StringComparison.Ordinal) || !Expected(path).Any(), path);

    private static string Cover(string path) =>
        File.ReadAllText(Repository.Path("sample-claims", path)).ReplaceLineEndings("\n").Split("== Projects")[0];

    /// <summary>The words that have to stand on the cover, from what the return is made of.</summary>
    private static IEnumerable<string> Expected(string path)
    {
        var parts = Parts(path);
        return
        [
            .. parts.Any(part => part.Funder.Slug is "esf" or "erdf") ? [": Grant on totals to date | rounded down to the penny | "] : Array.Empty<string>(),
            .. parts.Any(part => part.Funder.Slug == "new-deal") ? [": Operating year | opens in April | "] : Array.Empty<string>(),
            .. parts.SelectMany(part => part.Findings).Where(finding => finding.Evidence >= Evidence.Conflicting).Select(finding => $": Rule {finding.Rule} | applied | "),
            .. from output in parts.SelectMany(part => part.Outputs)
               from measure in new[] { output.Native?.Measure, output.Derived?.Measure }
               where measure?.Source.Evidence >= Evidence.Conflicting
               select $": What counts as {measure.Name} | {measure.Definition} | {measure.Source}",
            .. parts.Any(part => part.Funder.Slug == "esf" && part.Period.Slug == "1999" && part.Claims.Any(claim => claim.Status != ClaimStatus.Refused && claim.Claim.Cover.Type == ClaimType.Advance)) ? [": Advance limit is a share of | the whole award | "] : Array.Empty<string>(),
            .. parts.Any(CrossesAPeriod) ? [": A week that crosses the end of a period | counts where it ends, on its Sunday | "] : Array.Empty<string>(),
            .. parts.Any(part => part.Funder.Slug == "srb" && part.Claims.Length > 0) ? [": Administration share | 5% | "] : Array.Empty<string>(),
            .. parts.Any(part => part.Funder.Slug == "nrf" && part.Claims.Any(claim => claim.Claim.Cover.Type == ClaimType.StatementOfUse)) ? [": Carry-over noted | 9% | ", ": Carry-over queried | 18% | ", ": Other theme at most | 50% | "] : Array.Empty<string>(),
            .. parts.Any(part => part.Funder.Slug == "nrf" && part.Period.Slug == "2001-02" && part.Claims.Length > 0) ? [": Conditions of the year | statement of use asked for | ", "004:616 (sources conflict)"] : Array.Empty<string>(),
            .. Lists(parts, "srb", claim => claim.Outputs.Any(output => output.Code.Length > 0)) ? [": SRB output codes | 1A(i) 1A(ii) "] : Array.Empty<string>(),
            .. Lists(parts, "new-deal", claim => claim.Id.Fund.Code == "ND25+" && claim.Participants.Length > 0 && claim.UnitCosts.Length > 0) ? [": Strand eligibility | aged 25 and over, 18 months out of work | ", "000:862 (sources conflict)"] : Array.Empty<string>(),
            .. Lists(parts, "new-deal", claim => claim.UnitCosts.Any(unit => unit.Element.Contains("Gateway", StringComparison.OrdinalIgnoreCase))) ? [": Longest weeks of gateway | 18 weeks | "] : Array.Empty<string>(),
            .. from match in new[] { "European Regional Development Fund", "Capital receipts", "Core budget" }
               where Lists(parts, "srb", claim => claim.Costs.Any(line => line.Match.Any(share => share.Source?.Name == match && !share.Amount.IsZero)))
               select $": {match} as match for SRB | allowed | PAT 17",
        ];
    }

    private static bool Lists(List<Contribution> parts, string fund, Func<Claim, bool> isSuch) =>
        parts.Any(part => part.Funder.Slug == fund && part.Claims.Any(claim => claim.Status != ClaimStatus.Refused && isSuch(claim.Claim)));

    private static bool CrossesAPeriod(Contribution part) =>
        part.Claims.SelectMany(claim => claim.Claim.Attendance).Any(row =>
            row.WeekCommencing is { } day && part.Funder.PeriodOf(day).Slug != part.Funder.PeriodOf(day.PlusDays(6)).Slug);

    private static List<Contribution> Parts(string path)
    {
        var folder = path.Split('/', '\\')[0];
        var slug = Path.GetFileNameWithoutExtension(path);
        lock (Examples)
        {
            if (!Examples.TryGetValue(folder, out var statements))
            {
                Examples[folder] = statements = [.. JudgedProgramme.Of([.. Read(folder)]).Statements()];
            }

            return [.. statements.SelectMany(statement => statement.Contributions).Where(part => $"{part.Funder.Slug}-{part.Period.Slug}" == slug)];
        }
    }

    private static IEnumerable<Intake> Read(string folder) =>
        from path in Directory.GetFiles(Repository.Path("sample-claims", folder), "*.xlsx", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let bytes = File.ReadAllBytes(path)
        let file = new SourceFile(Convert.ToHexStringLower(SHA256.HashData(bytes)), Path.GetFileName(path))
        let read = WorkbookReader.Read(new MemoryStream(bytes), file)
        select read.Value is { } workbook ? FormReader.Read(workbook) : new Intake(file, null, null, 0, read.Findings);
}
