using FundingPipeline.Return.Lineage;

namespace FundingPipeline.Tests.Life;

/// <summary>A return that takes over from certified ones leads from every figure to the claims that stand and to the certified returns that said otherwise.</summary>
public sealed class ExplainSpec : IDisposable
{
    private readonly Office office = new();

    public void Dispose() => office.Dispose();

    /// <summary>Winter is certified with lines of 300.00, 200.00 and 400.00; spring and summer are open.</summary>
    private async Task WinterIsCertified()
    {
        office.Sends("LIFE-A", 1, 1, "1 2000-02-15 300.00", "2 2000-02-20 200.00");
        office.Sends("LIFE-B", 1, 1, "1 2000-03-01 400.00");
        office.Sends("LIFE-A", 2, 1, "1 2000-05-15 150.00");
        office.Sends("LIFE-B", 2, 1, "1 2000-05-20 60.00");
        await office.Run();
        await office.CertifiesAll(Office.Winter);
    }

    private async Task WinterIsCorrected()
    {
        office.Sends("LIFE-A", 1, 2, "1 2000-02-15 250.00", "3 2000-03-05 40.00");
        await office.Run();
    }

    [Fact]
    public async Task Every_figure_of_the_next_open_return_is_explained_to_its_end()
    {
        await WinterIsCertified();
        await WinterIsCorrected();

        IsExplained(Office.Spring);
    }

    [Fact]
    public async Task So_is_every_figure_of_one_that_closes_the_last_and_of_one_that_follows_it()
    {
        await WinterIsCertified();
        await WinterIsCorrected();
        await office.CertifiesAll(Office.Spring);
        office.Sends("LIFE-A", 1, 3, "1 2000-02-15 280.00");
        await office.Does("withdraw", "LIFE-B 1 version 1.csv", "--by", "F. Officer", "--reason", "not ours");
        await office.Run();
        IsExplained(Office.Closing);

        await office.CertifiesAll(Office.Closing);
        office.Sends("LIFE-A", 1, 4, "1 2000-02-15 270.00");
        await office.Run();
        IsExplained($"{Office.Closing}-2");
    }

    /// <summary>Of winter £290.00 stands and £500.00 was certified.</summary>
    [Fact]
    public async Task A_figure_carried_over_is_what_stands_less_what_the_certified_return_said_by_its_path_and_hash()
    {
        await WinterIsCertified();
        await WinterIsCorrected();
        var workbook = Open(Office.Spring);
        var trail = new AuditTrail(workbook);

        var carried = Assert.Single(workbook.Figures.Select(trail.Of), figure => figure.At.Sheet == "Workings" && figure.Label.Contains("Grant earned, carried over from", StringComparison.Ordinal));
        var (stands, said) = (trail.Step(carried.Parts[0].At), trail.Step(carried.Parts[1].At));
        Assert.Equal(("-£210.00", "£290.00", "£500.00"), (carried.Shown, stands.Shown, said.Shown));

        var origin = Assert.Single(said.From);
        Assert.Equal("returns/srb/1999-00-Q4.xlsx › Workings › LIFE-A: Grant earned", $"{origin}");
        Assert.Equal(FundingPipeline.App.Digest.Of(office.Bytes(Office.Winter)), Assert.Single(origin.Sha256));
    }

    private ReturnFile Open(string slug) => ReturnFile.Open(office.Bytes(slug), new(new('0', 64), $"{slug}.xlsx")).Value!;

    /// <summary>No figure is left at which explain would end with code 2.</summary>
    private void IsExplained(string slug)
    {
        var workbook = Open(slug);
        var trail = new AuditTrail(workbook);
        Assert.NotEmpty(workbook.Figures);
        var open = string.Join('\n', workbook.Figures.Where(spot => !PathText.IsWhole(trail, spot)).Select(spot => $"{slug} {spot} {trail.Of(spot).Label} {trail.Of(spot).Shown} {trail.Of(spot).Wrong}"));
        Assert.True(open.Length == 0, open);
    }
}
