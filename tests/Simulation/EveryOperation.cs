using FundingPipeline.App;

namespace FundingPipeline.Simulation;

/// <summary>One full scenario, in which the k-th storage operation fails: for every k, once with nothing written and once with everything.</summary>
public static class EveryOperation
{
    /// <summary>A register, two funds' claims on one project, an invoice of it in another, a correction, and one more that is taken back.</summary>
    private static readonly PoolFile[] Scenario = [Pool.Register, Pool.Srb, Pool.Erdf, Pool.SameInvoice, Pool.SrbCorrected, Pool.SrbClash];

    private static readonly PoolFile[] Withdrawn = [Pool.SrbClash];

    /// <param name="step">Every how-manieth operation is failed; 1 for all.</param>
    /// <returns>How many operations there are, and what the runs came to.</returns>
    public static async Task<(long Operations, Result Result)> Run(Tools tools, int step = 1)
    {
        var clean = await Clean.Of(Scenario, Withdrawn, tools);
        var (result, one) = (Result.None, new Lock());
        await Parallel.ForEachAsync(
            from k in Enumerable.Range(0, (int)((clean.Operations + step - 1) / step))
            from fault in new[] { Fault.CrashBefore, Fault.CrashAfter }
            select (Operation: (long)k * step, fault),
            async (planned, _) =>
            {
                var run = await Failing(planned, tools, clean);
                lock (one)
                {
                    result += run;
                }
            });
        return (clean.Operations, result);
    }

    private static async Task<Result> Failing((long Operation, Fault Fault) planned, Tools tools, Clean clean)
    {
        var dice = new Dice(0) { Planned = { [planned.Operation] = planned.Fault } };
        var schedule = new Schedule(dice, Sent, tools);
        try
        {
            var laws = new Laws(new(Scenario, Withdrawn));
            laws.Watch(schedule.Disk, printsPlainly: tools == PlainTools.Text);
            await laws.AtTheEnd(await schedule.Run(within: 0, sweeps: 0), schedule.Disk, clean);
            return dice.Injected[planned.Fault] == 1 ? Of([]) : Of([$"{planned}: nothing failed."]);
        }
        catch (Exception fault)
        {
            return Of([$"{planned}: {(fault is LawBroken ? fault.Message : fault)}"]);
        }

        Result Of(string[] failures) => new(1, 0, dice.Operations, schedule.Swept, dice.Injected, failures);
    }

    private static Sent[] Sent => [.. Scenario.Select(file => Withdrawn.Contains(file) ? file.TakenBack : file.Sent)];
}
