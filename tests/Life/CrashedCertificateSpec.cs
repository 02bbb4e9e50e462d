using FundingPipeline.App;
using FundingPipeline.Simulation;
using FundingPipeline.Storage;

namespace FundingPipeline.Tests.Life;

/// <summary>A return is certified and a claim in it corrected, and the process dies somewhere in between: whoever repeats it comes to the same end.</summary>
public sealed class CrashedCertificateSpec
{
    private const string Winter = "srb/1999-00-Q4";
    private static readonly TimeSpan Hidden = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(Fault.CrashBefore)]
    [InlineData(Fault.CrashAfter)]
    [InlineData(Fault.LostReply)]
    [InlineData(Fault.RefusedAfter)]
    public async Task Whatever_goes_wrong_at_any_operation_the_certified_return_and_what_follows_are_those_of_a_clean_run(Fault fault)
    {
        const int step = 7;
        var clean = new Story(null);
        await clean.Tell();
        Assert.Contains("Certified 14 May 2001", clean.Text(Winter), StringComparison.Ordinal);
        Assert.Contains("£100.00", clean.Text($"{Winter}-closing"), StringComparison.Ordinal);

        for (var operation = (long)fault; operation < clean.Operations; operation += step)
        {
            var told = new Story((operation, fault));
            await told.Tell();
            Simulation.Laws.Same(clean.Output, told.Output);
            Assert.True(clean.Exported.AsSpan().SequenceEqual(told.Exported), $"The export differs after {fault} at operation {operation}.");
        }
    }

    /// <summary>Two claims reconciled in peace; then, on dice that may fall badly, a certificate, a correction of one of them, and the night's sweep.</summary>
    private sealed class Story((long, Fault)? planned)
    {
        private readonly Disk disk = new();
        private readonly Dice dice = new(0) { Planned = planned is var (operation, fault) ? new() { [operation] = fault } : [] };
        private Workplace at = null!;

        public long Operations => dice.Operations;

        public SortedDictionary<string, byte[]> Output => disk.Output;

        public byte[] Exported { get; private set; } = [];

        public string Text(string slug) => System.Text.Encoding.UTF8.GetString(disk.Output[$"returns/{slug}.xlsx"]);

        public async Task Tell()
        {
            at = On(SimShelf.Calm(disk));
            foreach (var file in new[] { Pool.Register, Pool.Srb, Pool.Erdf })
            {
                await TakeIn(file);
                await Drain();
            }

            var draft = disk.Output[$"returns/{Winter}.xlsx"];
            at = On(new(disk, dice, () => { }));
            await Surely(() => Certified(draft));
            await Surely(Drain);
            await Surely(() => TakeIn(Pool.SrbCorrected));
            await Surely(Drain);
            at = On(SimShelf.Calm(disk));
            while ((await new ReconcileEverything(at).Sweep(default)).Undone > 0)
            {
                await Drain();
            }

            using var exported = new MemoryStream();
            await LedgerFile.Write(at.Ledger, exported, default);
            Exported = exported.ToArray();
        }

        private static Workplace On(SimShelf shelf) => new(shelf, shelf.Output, wait: TimeSpan.Zero, tools: PlainTools.Text);

        private Task TakeIn(PoolFile file) => new IngestClaim(at).Run(new MemoryStream(file.Bytes), file.Path, default);

        /// <summary>Again by somebody else when it failed, as any officer, host or platform does it.</summary>
        private async Task Surely(Func<Task> act)
        {
            try
            {
                await act();
            }
            catch (Exception failed) when (failed is SimulatedCrash or InjectedFault)
            {
                disk.Now += (long)Hidden.TotalMilliseconds * 2;
                at = On(SimShelf.Calm(disk));
                await act();
            }
        }

        private async Task Certified(byte[] draft)
        {
            try
            {
                await new Certify(at).Run(draft, new(null, "F. Officer", Given.Day("2001-05-14")), default);
            }
            catch (ActRefusedException refused) when (planned is not null)
            {
                Assert.StartsWith($"{Winter} is certified already", refused.Message, StringComparison.Ordinal);
            }
        }

        private async Task Drain()
        {
            while (disk.Messages.Count > 0)
            {
                foreach (var queue in new[] { Queues.Reconcile, Queues.Return })
                {
                    while (await at.Work.Take(queue, Hidden, default) is { } job)
                    {
                        await (queue == Queues.Reconcile ? new ReconcileProject(at).Run(job.Text, job.Tries, default) : new BuildReturn(at).Run(job.Text, job.Tries, default));
                        await at.Work.Done(job, default);
                    }
                }

                disk.Now += 1_000;
            }
        }
    }
}
