using System.Globalization;
using System.Text.Json.Nodes;
using FundingPipeline.Tests.Local;
using FundingPipeline.Tests.Return;
using FundingPipeline.Tests.SampleClaims;
using FundingPipeline.Tests.Storage;

namespace FundingPipeline.Tests.Life;

/// <summary>An office of two bodies with a project each on SRB, and the command line it works with.</summary>
public sealed class Office : IDisposable
{
    public const string Winter = "srb/1999-00-Q4";
    public const string Spring = "srb/2000-01-Q1";
    public const string Summer = "srb/2000-01-Q2";
    public const string Closing = "srb/2000-01-Q1-closing";

    public const string City = "City Council";
    public const string Partnership = "Moss Side Partnership";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    public string At(string name) => folder.At(name);

    public Office()
    {
        Directory.CreateDirectory(At("claims"));
        File.WriteAllBytes(At("claims/register.xlsx"), Register());
    }

    /// <summary>The register again, with the funder's decisions: of each project's claim of that number.</summary>
    public void Decides(params (string Project, int Claim)[] claims) => File.WriteAllBytes(At($"claims/register {claims.Length}.xlsx"), Register(new Page("Decisions", string.Join("\n",
        claims.Select(claim => $"{claim.Project} | SRB | SRB Round 5 | {claim.Claim} | 01/08/2001 | 100.00 | 0.00 | As claimed | GONW")
            .Prepend("Project reference | Funder | Programme | Claim number | Decided on | Approved | Disallowed | Reason | By")))));

    private static byte[] Register(params Page[] more) => new RegisterWorkbook(
    [
        new Page("Projects", """
            Project reference | Project name | Accountable body      | Organisation type | Nation  | Region     | Authority  | Start      | End
            LIFE-A            | Starters     | City Council          | Local authority   | England | North West | Manchester | 01/01/2000 | 31/12/2001
            LIFE-B            | Growers      | Moss Side Partnership | Voluntary         | England | North West | Manchester | 01/01/2000 | 31/12/2001
            """),
        new Page("Awards", """
            Project reference | Source | Programme   | Purpose  | Capital or revenue | Basis    | From       | To         | Award     | Offer letter
            LIFE-A            | SRB    | SRB Round 5 | Training | Revenue            | Defrayed | 01/01/2000 | 31/12/2001 | 50,000.00 | LIFE/A
            LIFE-B            | SRB    | SRB Round 5 | Training | Revenue            | Defrayed | 01/01/2000 | 31/12/2001 | 50,000.00 | LIFE/B
            """),
        .. more,
    ]).Write();

    /// <summary>One quarter's claim: number 1 is for January to March 2000, 2 for the spring, 3 for the summer.</summary>
    /// <param name="lines">Line, day paid and pounds, all of it claimed unless another sum follows: 1 2000-02-15 300.00. A line with - for the day is not paid yet.</param>
    public void Sends(string project, int number, int version, params string[] lines)
    {
        var (first, last) = number switch { 1 => ("01/01/2000", "31/03/2000"), 2 => ("01/04/2000", "30/06/2000"), _ => ("01/07/2000", "30/09/2000") };
        var prepared = number switch { 1 => "14/04/2000", 2 => "14/07/2000", _ => "14/10/2000" };
        var rows = lines.Select(line => line.Split(' ')).Select(line =>
            $"{line[0]} | {project}-{number}-{line[0]} | {Day(line[1])} | {Day(line[1])} | College | Course fees | Training | Revenue | {line[2]} | {line[2]} | {line[^1]}");
        var total = lines.Sum(line => decimal.Parse(line.Split(' ')[^1], CultureInfo.InvariantCulture));
        var claim = new ClaimWorkbook("claim", string.Create(CultureInfo.InvariantCulture, $"""
            Funder: SRB; Programme: SRB Round 5; Project reference: {project}; Project name: A project
            Claimant: {(project == "LIFE-A" ? City : Partnership)}; Ledger: {project}
            Claim type: Quarterly; Claim number: {number}; Version: {version}; Period from: {first}; Period to: {last}
            Total claimed: {total:0.00}
            Prepared by: J. Clerk; Prepared on: {prepared}; Certified by: F. Officer; Certified on: {prepared}
            """),
            new Page("Expenditure", string.Join("\n", rows.Prepend(
                "Line | Ledger reference | Date incurred | Date paid | Payee | Description | Cost heading | Capital or revenue | Gross cost | Eligible cost | Claimed"))))
        {
            AsCsv = true,
        };
        File.WriteAllBytes(At($"claims/{project} {number} version {version}.csv"), claim.Write());
    }

    private static string Day(string iso) => iso == "-" ? "" : Given.Day(iso).ToString("dd'/'MM'/'uuuu", CultureInfo.InvariantCulture);

    public async Task Run()
    {
        var (code, output, error) = await Command.Run("run", At("claims"), "--out", At("out"));
        Assert.True(code == 0, output + error);
    }

    /// <summary>A command over the ledger: what it says, whether it does it or not.</summary>
    public async Task<string> Does(params string[] command)
    {
        var (code, output, error) = await Command.Run([.. command, "--data", At("out/data")]);
        return code == 0 ? output.ReplaceLineEndings("\n").Split('\n')[0] : error.Trim();
    }

    public Task<string> Certifies(string slug, string? body, string by = "F. Officer", string on = "2001-05-14", params string[] more) =>
        Does(["certify", Path(slug), .. body is null ? Array.Empty<string>() : ["--body", body], "--by", by, "--on", on, .. more]);

    /// <summary>Both sections by each body's own officer.</summary>
    public async Task CertifiesAll(string slug)
    {
        foreach (var body in new[] { City, Partnership })
        {
            var says = await Certifies(slug, body);
            Assert.Contains("is certified", says, StringComparison.Ordinal);
        }
    }

    public string Path(string slug) => At($"out/returns/{slug}.xlsx");

    public bool Has(string slug) => File.Exists(Path(slug));

    public byte[] Bytes(string slug) => File.ReadAllBytes(Path(slug));

    public Written Workbook(string slug) => Written.Of(Bytes(slug));

    /// <summary>The rows of a sheet under some of its headings, without its totals.</summary>
    public IEnumerable<string> Rows(string slug, string sheet, params string[] headings)
    {
        var page = Workbook(slug)[sheet];
        static string Column(string address) => address.TrimEnd("0123456789".ToCharArray());
        static int Row(string address) => int.Parse(address.TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ".ToCharArray()), CultureInfo.InvariantCulture);
        if (!page.Cells.Values.Any(cell => cell.Text == headings[0]))
        {
            yield break;
        }

        var top = page.Cells.Values.Where(cell => cell.Text == headings[0]).Min(cell => Row(cell.Address));
        var columns = headings.Select(heading => Column(page.Cells.Values.Single(cell => Row(cell.Address) == top && cell.Text == heading).Address)).ToList();
        for (var row = top + 1; page.Cells.TryGetValue($"{columns[0]}{row}", out var first) && first.Text.StartsWith("LIFE", StringComparison.Ordinal); row++)
        {
            yield return string.Join(" | ", columns.Select(column => page.Cells.GetValueOrDefault($"{column}{row}")?.Text ?? ""));
        }
    }

    /// <summary>The answer on the cover beside a label.</summary>
    public string Cover(string slug, string label)
    {
        var cover = Workbook(slug)["Cover"];
        var at = cover.Cells.Values.First(cell => cell.Text == label && cell.Address.StartsWith('A')).Address[1..];
        return $"{cover.Cells.GetValueOrDefault("B" + at)?.Text} {cover.Cells.GetValueOrDefault("C" + at)?.Text}".Trim();
    }

    /// <summary>What programme.xlsx says of a period.</summary>
    public string Status(string period)
    {
        var returns = Written.Of(File.ReadAllBytes(At("out/programme.xlsx")))["Returns"];
        var row = returns.Cells.Values.Single(cell => cell.Text == period).Address[1..];
        return returns.Cells.Values.Single(cell => cell.Text == "Status").Address[..1] is var column ? returns[column + row].Text : "";
    }

    /// <summary>What the summary says of every return: 1999-00-Q4 1000.00, of which 0.00 adjusts.</summary>
    public IEnumerable<string> Returns() =>
        JsonNode.Parse(File.ReadAllText(At("out/summary.json")))!["returns"]!.AsArray().Select(one => string.Create(
            CultureInfo.InvariantCulture, $"{one!["period"]} {one["expenditurePence"]!.GetValue<long>() / 100m:0.00} {one["grantPence"]!.GetValue<long>() / 100m:0.00} {one["duePence"]!.GetValue<long>() / 100m:0.00}, adjusting {one["adjustmentPence"]!.GetValue<long>() / 100m:0.00}"));
}
