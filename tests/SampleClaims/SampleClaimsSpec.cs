using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace FundingPipeline.Tests.SampleClaims;

/// <summary>The sample claims are what their definitions say, and add up without the pipeline's help.</summary>
public sealed class SampleClaimsSpec
{
    /// <summary>The one sample that does not add up on purpose.</summary>
    private const string Broken = "ten-faults-in-one-claim";

    public static TheoryData<string> Folders => [.. Samples.All.Select(sample => sample.Folder)];

    public static TheoryData<string, string> SoundClaims
    {
        get
        {
            var claims = new TheoryData<string, string>();
            foreach (var sample in Samples.All.Where(sample => sample.Folder != Broken))
            {
                foreach (var claim in sample.Claims)
                {
                    claims.Add(sample.Folder, claim.File);
                }
            }

            return claims;
        }
    }

    /// <summary>With ACCEPT=1 in the environment the committed workbooks are written anew instead.</summary>
    [Theory]
    [MemberData(nameof(Folders))]
    public void The_committed_workbooks_are_what_the_definitions_write(string folder)
    {
        var written = Named(folder).Files.ToList();
        var home = Path.Combine(SampleClaimsFolder, folder);
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1")
        {
            Accept(home, written);
        }

        Assert.Equal(written.Select(file => file.File).Order(StringComparer.Ordinal), Committed(home).Order(StringComparer.Ordinal));
        Assert.All(written, file => Assert.Equal(Parts(file.File, file.Bytes), Parts(file.File, File.ReadAllBytes(Path.Combine(home, file.File)))));
    }

    [Fact]
    public void Every_folder_has_a_definition_and_a_note()
    {
        Assert.Equal(
            Samples.All.Select(sample => sample.Folder).Order(StringComparer.Ordinal),
            Directory.GetDirectories(SampleClaimsFolder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal));
        Assert.All(Samples.All, sample => Assert.True(File.Exists(Path.Combine(SampleClaimsFolder, sample.Folder, "README.md")), sample.Folder));
    }

    [Fact]
    public void No_two_folders_share_a_project_reference()
    {
        var references = Samples.All.SelectMany(sample => sample.Register.Pages[0].Records).Select(project => project["Project reference"]).ToList();
        Assert.Equal(references.Distinct(), references);
    }

    [Theory]
    [MemberData(nameof(SoundClaims))]
    public void Claimed_and_match_and_income_make_the_eligible_cost_of_every_line_and_never_exceed_its_cost(string folder, string file) =>
        Assert.All(Claim(folder, file).Records("Expenditure"), line =>
        {
            Assert.True(Paid(line) == Amount(line, "Eligible cost"), $"{folder}/{file}: {line["Ledger reference"]}");
            Assert.True(Amount(line, "Eligible cost") <= Amount(line, "Gross cost") - Amount(line, "VAT recoverable"), $"{folder}/{file}: {line["Ledger reference"]}");
        });

    [Theory]
    [MemberData(nameof(SoundClaims))]
    public void The_control_total_is_the_sum_of_what_is_claimed(string folder, string file)
    {
        var claim = Claim(folder, file);
        var claimed = claim.Records("Expenditure").Sum(line => Amount(line, "Claimed"))
            + claim.Records("Unit costs").Sum(unit => Amount(unit, "Amount")) + Amount(claim.Answers, "Advance claimed");
        Assert.Equal(Amount(claim.Answers, "Total claimed"), claimed);
    }

    [Theory]
    [MemberData(nameof(SoundClaims))]
    public void A_unit_cost_is_its_units_at_their_price_and_help_in_kind_its_quantity_at_its_rate(string folder, string file)
    {
        var claim = Claim(folder, file);
        Assert.All(claim.Records("Unit costs"), unit => Assert.Equal(Amount(unit, "Units") * Amount(unit, "Unit price"), Amount(unit, "Amount")));
        Assert.All(
            claim.Records("Expenditure").Where(line => line.GetValueOrDefault("Kind") == "In kind"),
            line => Assert.Equal(Amount(line, "Quantity") * Amount(line, "Rate"), Amount(line, "Gross cost")));
    }

    /// <summary>Cumulative claims of one award give way to the latest, so each fund's latest word on a cost is compared.</summary>
    [Theory]
    [MemberData(nameof(Folders))]
    public void What_one_claim_says_another_fund_pays_of_a_cost_is_what_that_fund_is_asked_for(string folder)
    {
        var words = LatestWords(folder).ToList();
        var claimed = words.ToDictionary(word => (word.Fund, word.Cost), word => Amount(word.Line, "Claimed"));
        Assert.All(
            from word in words
            from match in word.Line.Keys.Where(heading => heading.StartsWith("Match: ", StringComparison.Ordinal))
            let other = (match["Match: ".Length..], word.Cost)
            where claimed.ContainsKey(other)
            select (word, match, other),
            said => Assert.Equal(claimed[said.other], Amount(said.word.Line, said.match)));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void No_source_pays_more_of_a_funds_costs_than_the_register_says_it_offered(string folder)
    {
        var offers = Named(folder).Register.Pages.Where(page => page.Sheet == "Match").SelectMany(page => page.Records)
            .ToDictionary(offer => (offer["Project reference"], offer["Source"], offer["Matched fund"]), offer => Amount(offer, "Amount"));
        Assert.All(
            from word in LatestWords(folder)
            from match in word.Line.Keys.Where(heading => heading.StartsWith("Match: ", StringComparison.Ordinal))
            where Amount(word.Line, match) != 0
            group Amount(word.Line, match) by (word.Project, match["Match: ".Length..], word.Fund),
            asserted => Assert.True(asserted.Sum() <= offers[asserted.Key], $"{folder}: {asserted.Key}, {asserted.Sum()}"));
    }

    [Fact]
    public void Seedcorns_four_srb_claims_and_its_four_erdf_claims_have_the_same_costs_by_day_of_payment()
    {
        var seedcorn = Named("seedcorn-four-sources-one-budget");
        var (srb, erdf) = (PaidByQuarter(seedcorn, "SRB"), PaidByQuarter(seedcorn, "ERDF"));
        Assert.Equal(srb, erdf);
        Assert.Equal([35_636.59m, 37_423.59m, 35_716.60m, 38_439.41m], srb);
    }

    [Fact]
    public void The_broken_claim_reads_in_every_figure_that_its_control_total_needs()
    {
        var claim = Claim(Broken, "srb-2000-01-Q2");
        Assert.Equal(13, claim.Records("Expenditure").Count());
        Assert.Equal(18_575.00m, claim.Records("Expenditure").Sum(line => Amount(line, "Claimed")));
        Assert.Equal("18,575.00", claim.Answers["Total claimed"]);
    }

    private static string SampleClaimsFolder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "FundingPipeline.sln")))
            {
                folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds the solution.");
            }

            return Path.Combine(folder.FullName, "sample-claims");
        }
    }

    private static Sample Named(string folder) => Samples.All.Single(sample => sample.Folder == folder);

    private static ClaimWorkbook Claim(string folder, string file) => Named(folder).Claims.Single(claim => claim.File == file);

    /// <summary>What each fund's latest claim says of each cost it cites.</summary>
    private static IEnumerable<(string Project, string Fund, string Cost, ImmutableDictionary<string, string> Line)> LatestWords(string folder) =>
        from claim in Named(folder).Claims
        from line in claim.Records("Expenditure")
        group line by (Project: claim.Answers["Project reference"], Fund: claim.Answers["Funder"], Cost: line["Ledger reference"]) into same
        select (same.Key.Project, same.Key.Fund, same.Key.Cost, same.Last());

    /// <summary>Eligible cost by the calendar quarter in which it was paid.</summary>
    private static IEnumerable<decimal> PaidByQuarter(Sample sample, string fund) =>
        from claim in sample.Claims
        where claim.Answers["Funder"] == fund
        from line in claim.Records("Expenditure")
        let month = int.Parse(line["Date paid"].Substring(3, 2), CultureInfo.InvariantCulture)
        group Amount(line, "Eligible cost") by (month - 1) / 3 into quarter
        orderby quarter.Key
        select quarter.Sum();

    private static IEnumerable<string> Committed(string home) =>
        Directory.GetFiles(home).Where(path => Path.GetExtension(path) is ".xlsx" or ".csv").Select(path => Path.GetFileName(path));

    private static void Accept(string home, List<(string File, byte[] Bytes)> written)
    {
        Directory.CreateDirectory(home);
        foreach (var stale in Committed(home).Except(written.Select(file => file.File)).ToList())
        {
            File.Delete(Path.Combine(home, stale));
        }

        foreach (var (file, bytes) in written)
        {
            File.WriteAllBytes(Path.Combine(home, file), bytes);
        }
    }

    /// <summary>A workbook's parts, uncompressed: two machines may deflate one text differently. A text file is one part.</summary>
    private static (string Name, string Content)[] Parts(string file, byte[] workbook)
    {
        if (Path.GetExtension(file) == ".csv")
        {
            return [(file, Encoding.UTF8.GetString(workbook))];
        }

        using var package = new ZipArchive(new MemoryStream(workbook));
        return [.. package.Entries.Select(entry => (entry.FullName, new StreamReader(entry.Open()).ReadToEnd()))];
    }

    private static decimal Paid(ImmutableDictionary<string, string> line) =>
        Amount(line, "Claimed") + Amount(line, "Income applied")
        + line.Keys.Where(heading => heading.StartsWith("Match: ", StringComparison.Ordinal)).Sum(heading => Amount(line, heading));

    private static decimal Amount(ImmutableDictionary<string, string> row, string heading) =>
        row.GetValueOrDefault(heading) is { Length: > 0 } typed ? decimal.Parse(typed, CultureInfo.InvariantCulture) : 0;
}
