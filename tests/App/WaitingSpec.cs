using FundingPipeline.App;
using FundingPipeline.Simulation;

namespace FundingPipeline.Tests.App;

/// <summary>A return is built from what its projects gave it: nobody certifies it while one of them has something that it has not told, or told it as another build of the program meant it.</summary>
public sealed class WaitingSpec
{
    private const string Slug = "srb/1999-00-Q4";

    private readonly Disk disk = new();

    [Fact]
    public async Task A_section_is_not_certified_while_a_claim_for_it_waits_to_be_reconciled()
    {
        await QuietOffice.TakeIn(disk, Pool.Register, Pool.Srb);
        await QuietOffice.Enter(disk, Pool.SrbCorrected);

        var refused = await Assert.ThrowsAsync<ActRefusedException>(Certify);
        Assert.Equal($"This is not the draft as it stands: something has come since for SIM-A that is not reconciled yet. Look at returns/{Slug}.xlsx when it is, and certify that.", refused.Message);
    }

    [Fact]
    public async Task It_is_not_drawn_up_from_what_another_build_of_the_program_kept()
    {
        await QuietOffice.TakeIn(disk, Pool.Register, Pool.Srb);
        foreach (var (_, sha256) in await At().Ledger.Rows.Givers(Slug, default))
        {
            var kept = disk.Files[$"ledger/{sha256}"];
            disk.Files[$"ledger/{sha256}"] = [(byte)(kept[0] ^ 1), .. kept[1..]];
        }

        await Assert.ThrowsAsync<OutdatedException>(Certify);
        await new BuildReturn(At()).Run(new Asking(ReturnRows.PartitionOf(Slug), 99, Anew: true).Text, 1, default);
        Assert.Equal(1, await At().Work.Count(Queues.Reconcile, default));
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
