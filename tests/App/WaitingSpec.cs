using FundingPipeline.App;
using FundingPipeline.Simulation;
using FundingPipeline.Storage;

namespace FundingPipeline.Tests.App;

/// <summary>A return is built from what its projects gave it: nobody certifies it while one of them has something that it has not told, or told it as another build of the program meant it.</summary>
public sealed class WaitingSpec
{
    private const string Slug = "srb/1999-00-Q4";
    private const string Workbook = $"returns/{Slug}.xlsx";

    private readonly Disk disk = new();

    [Fact]
    public async Task A_section_is_not_certified_while_a_claim_for_it_waits_to_be_reconciled()
    {
        await QuietOffice.TakeIn(disk, Pool.Register, Pool.Srb);
        await QuietOffice.Enter(disk, Pool.SrbCorrected);

        var refused = await Assert.ThrowsAsync<ActRefusedException>(Certify);
        Assert.Equal($"This is not the draft as it stands: something has come since for SIM-A that is not reconciled yet. Look at returns/{Slug}.xlsx when it is, and certify that.", refused.Message);
    }

    /// <summary>A bit of what was kept is another, or the whole of it is gone. No night comes by in between.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_is_not_built_from_a_damaged_file_but_once_the_project_has_kept_it_anew(bool isThere)
    {
        await QuietOffice.TakeIn(disk, Pool.LaterRegister, Pool.Srb);
        var name = KeptFile.NameOf((await At().Ledger.Rows.Givers(Slug, default)).Single().Fingerprint);
        var kept = disk.Files[name];
        disk.Files.Remove(name);
        if (isThere)
        {
            disk.Files[name] = [.. kept[..^1], (byte)(kept[^1] ^ 1)];
        }

        await Assert.ThrowsAsync<OutdatedException>(Certify);
        await QuietOffice.Enter(disk, Pool.NewProject);
        await QuietOffice.WorkOff(disk);

        Assert.Equal(kept, disk.Files[name]);
        Assert.Equal((await Clean.Of([Pool.LaterRegister, Pool.Srb, Pool.NewProject], [], PlainTools.Text)).Output[Workbook], disk.Output[Workbook]);
    }

    [Fact]
    public async Task Of_two_returns_out_of_date_the_project_that_gives_to_both_is_asked_once()
    {
        await QuietOffice.TakeIn(disk, Pool.LaterRegister, Pool.Srb, Pool.Erdf);
        foreach (var slug in new[] { Slug, "erdf/2000-Q1" })
        {
            await At().Ledger.Rows.Give(slug, Folio.Of("SIM-A"), "what somebody told who was late", default);
        }

        Assert.Equal(2, await new BuildReturn(At()).AskForTheStale(default));
        Assert.Equal((1, 2), (await At().Work.Count(Queues.Reconcile, default), await At().Work.Count(Queues.Return, default)));
    }

    private async Task Certify()
    {
        var at = At();
        var draft = Built.Read(await at.Ledger.Rows.Get(ReturnRows.PartitionOf(Slug), PageRows.Now, default)).Sha256;
        await new Certify(at).Run(Slug, draft, new(null, "F. Officer", Given.Day("2001-05-14")), default);
    }

    private Workplace At()
    {
        var shelf = SimShelf.Calm(disk);
        return new(shelf, shelf.Output, wait: TimeSpan.Zero, tools: PlainTools.Text);
    }
}
