using System.Collections.Immutable;
using System.Text;
using FundingPipeline.App;
using FundingPipeline.Ingest;
using FundingPipeline.Simulation;
using FundingPipeline.Storage;

namespace FundingPipeline.Tests.App;

/// <summary>A claim that nobody could read until its form came.</summary>
public sealed class ReadAgainSpec
{
    private readonly Workplace at;

    public ReadAgainSpec()
    {
        var shelf = SimShelf.Calm(new());
        at = new(shelf, shelf.Output, wait: TimeSpan.Zero, tools: PlainTools.Text with { Read = OnceItsFormHasCome });
    }

    [Fact]
    public async Task It_counts_once_its_form_has_come()
    {
        await TakeIn("office/register.xlsx", Pool.Register.Bytes);
        await TakeIn("a/srb.csv", Pool.Srb.Bytes);
        Assert.Equal((1, 0, 1), await Counted());

        await TakeIn("office/our form.json", Form);
        Assert.Equal((1, 1, 0), await Counted());
    }

    /// <summary>It came under two paths; one was taken back before the form came, and the other after.</summary>
    [Fact]
    public async Task A_path_that_was_taken_back_before_does_not_count_again()
    {
        await TakeIn("office/register.xlsx", Pool.Register.Bytes);
        await TakeIn("a/srb.csv", Pool.Srb.Bytes);
        await TakeIn("b/the same.csv", Pool.Srb.Bytes);
        await TakeBack("b/the same.csv");
        await TakeIn("office/our form.json", Form);
        Assert.Equal((2, 1, 0), await Counted());

        await TakeBack("a/srb.csv");

        Assert.Equal((2, 0, 0), await Counted());
        Assert.Equal(
            ["a/srb.csv File", "a/srb.csv Withdrawn", "b/the same.csv File", "b/the same.csv Withdrawn"],
            (await at.Ledger.Arrivals(Folio.Of("SIM-A"), default)).Select(arrival => $"{arrival.Path} {arrival.Kind}"));
    }

    /// <summary>The other came later under the same path, and no form makes it plain.</summary>
    [Fact]
    public async Task Another_file_under_its_path_that_nobody_can_read_does_not_have_the_office_sorted_for_ever()
    {
        await TakeIn("office/register.xlsx", Pool.Register.Bytes);
        await TakeIn("a/srb.csv", Pool.Srb.Bytes);
        await TakeIn("a/srb.csv", Pool.Unreadable.Bytes);
        await TakeIn("office/our form.json", Form);

        Assert.Equal((2, 1, 1), await Counted());
    }

    private static Intake OnceItsFormHasCome(Stream content, SourceFile file, ImmutableArray<Form> forms) =>
        Reading.Read(file.Sha256 == Pool.Srb.Sha256 && forms.IsEmpty ? new MemoryStream(Pool.Unreadable.Bytes) : content, file, forms);

    private static byte[] Form => Encoding.UTF8.GetBytes(
        File.ReadAllText(Path.Combine(Repository.Root, "functions/Pipeline/Ingest/Forms/srb.json")).Replace("Single Regeneration Budget: quarterly grant claim", "Our own claim", StringComparison.Ordinal));

    private async Task TakeIn(string path, byte[] bytes)
    {
        await new IngestClaim(at).Run(new MemoryStream(bytes), path, default);
        await Drain();
    }

    private async Task TakeBack(string path)
    {
        await new Withdraw(at).Run(path, "F. Officer", "Sent in error", default);
        await Drain();
    }

    private async Task<(int Received, int Accepted, int Refused)> Counted()
    {
        var swept = await new ReconcileEverything(at).Sweep(default);
        Assert.Equal(0, swept.Undone);
        return (swept.Reconciled.Summary.Claims.Received, swept.Reconciled.Summary.Claims.Accepted, swept.Reconciled.Summary.Claims.Refused);
    }

    private async Task Drain()
    {
        // Nothing here is more work than this, unless it is done again and again.
        for (var left = 100; (await at.Work.Take(Queues.Reconcile, TimeSpan.Zero, default) ?? await at.Work.Take(Queues.Return, TimeSpan.Zero, default)) is { } job; left--)
        {
            Assert.True(left > 0, $"Work is asked for without end, {job.Text} last.");
            await (job.Queue == Queues.Reconcile ? new ReconcileProject(at).Run(job.Text, 1, default) : new BuildReturn(at).Run(job.Text, 1, default));
            await at.Work.Done(job, default);
        }
    }
}
