using System.Text.Json.Nodes;
using FundingPipeline.App;
using FundingPipeline.Reconcile;
using FundingPipeline.Storage;
using NodaTime;

namespace FundingPipeline.Simulation;

/// <summary>Files, certificates and answers in an order that dice draw, on a shelf on which anything may go wrong; whoever is cut off does it again.</summary>
public sealed class DrawnLives(int seed)
{
    private const int Steps = 14;
    private const int MostTries = 5;
    private static readonly LocalDate Day = new(2001, 9, 14);
    private static readonly TimeSpan Hidden = TimeSpan.FromMinutes(1);

    private readonly Disk disk = new();
    private readonly Dice dice = new(seed);
    private readonly Dictionary<string, byte[]> certified = new(StringComparer.Ordinal);
    private Workplace at = null!;

    public Dice Dice => dice;

    public int Certified => certified.Count;

    public int Answered { get; private set; }

    /// <summary>Whether any return took over what changed in a certified one.</summary>
    public bool Adjusted { get; private set; }

    /// <exception cref="LawBroken">A certified return changed, a pound is in no return or in two, or an import differs.</exception>
    public async Task Live()
    {
        dice.DrawRates();
        disk.Published = Unchanged;
        at = Start();
        PoolFile[] post = [Pool.Register, .. Pool.All.Where(file => file != Pool.Register && dice.Chance(0.7))];
        dice.Shuffle(post);
        foreach (var file in post.Take(post.Length / 2))
        {
            await Surely(() => new IngestClaim(at).Run(new MemoryStream(file.Bytes), file.Path, default));
        }

        var late = new Queue<PoolFile>(post.Skip(post.Length / 2));
        for (var step = 0; step < Steps; step++)
        {
            await Surely(Drain);
            await (dice.Next(4) switch
            {
                0 => Answer(),
                1 when late.TryDequeue(out var file) => Surely(() => new IngestClaim(at).Run(new MemoryStream(file.Bytes), file.Path, default)),
                _ => Certify(),
            });
        }

        dice.Calm();
        await Finish(at);
        await Sums();
        await Imported();
    }

    private Workplace Start() => Of(new(disk, dice, () => { }));

    private static Workplace Of(SimShelf shelf) => new(shelf, shelf.Output, wait: TimeSpan.Zero, tools: PlainTools.Text);

    private void Unchanged(string name, byte[] bytes)
    {
        if (certified.TryGetValue(name, out var was) && !was.AsSpan().SequenceEqual(bytes))
        {
            throw new LawBroken($"{name} was certified, and was written anew.");
        }
    }

    /// <summary>Every section of a return that is drawn, as far as nothing stands in the way.</summary>
    private async Task Certify()
    {
        var drafts = disk.Output.Keys.Where(name => name.StartsWith("returns/", StringComparison.Ordinal) && !certified.ContainsKey(name)).ToList();
        if (drafts.Count == 0)
        {
            return;
        }

        var name = dice.Of(drafts);
        foreach (var body in (await Calm().Desk.Office(default)).Register.Projects.Select(project => project.AccountableBody).Distinct())
        {
            await Surely(() => Act(() => new Certify(at).Run(disk.Output[name], new(body, "F. Officer", Day, LeavingOutRefused: true), default)));
            await Surely(Drain);
        }

        if ((await Calm().Lives.Of(name["returns/".Length..^".xlsx".Length], default)) is { IsCertified: true } acts)
        {
            certified[name] = disk.Files[Original.NameOf(acts.Workbook)];
        }
    }

    private async Task Answer()
    {
        var calm = Calm();
        var judged = JudgedProgramme.Of(await calm.Desk.Everything(default), await calm.Desk.AsOf(default), [.. (await calm.Desk.Office(default)).Answers.Select(answer => answer.Answer)]);
        if (judged.Findings.Where(finding => finding.Severity == Severity.Query).ToList() is { Count: > 0 } queries && dice.Of(queries) is var query)
        {
            await Surely(() => Act(() => new AnswerQuery(at).Run(new(query.Key, dice.Chance(0.7) ? "Yes, it is so." : "No.", "P. Office", Day), default)));
            Answered++;
        }
    }

    private Workplace Calm() => Of(SimShelf.Calm(disk));

    /// <summary>What cannot be done is said, and nothing is done.</summary>
    private static async Task Act(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (ActRefusedException)
        {
        }
    }

    /// <summary>Again by somebody else when it failed; after a few tries the weather clears up for it.</summary>
    private async Task Surely(Func<Task> act)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            try
            {
                await act();
                return;
            }
            catch (Exception failed) when (failed is SimulatedCrash or InjectedFault)
            {
                disk.Now += (long)Hidden.TotalMilliseconds * 2;
                at = Start();
            }
        }

        at = Calm();
        await act();
        at = Start();
    }

    private Task Drain() => Drain(at, disk);

    private static async Task Drain(Workplace at, Disk disk)
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

    private Task Finish(Workplace last) => Finish(last, disk);

    private static async Task Finish(Workplace at, Disk disk)
    {
        for (var sweep = 0; sweep < 12; sweep++)
        {
            await Drain(at, disk);
            if ((await new ReconcileEverything(at).Sweep(default)).Undone == 0)
            {
                return;
            }
        }

        throw new LawBroken("After 12 sweeps there is still work undone.");
    }

    /// <summary>All returns of a fund together say what its projects' statements say.</summary>
    private async Task Sums()
    {
        var judged = JudgedProgramme.Of(await at.Desk.Everything(default), await at.Desk.AsOf(default), [.. (await at.Desk.Office(default)).Answers.Select(answer => answer.Answer)]);
        var returns = JsonNode.Parse(disk.Output["summary.json"])!["returns"]!.AsArray();
        foreach (var (name, bytes) in certified)
        {
            Unchanged(name, disk.Output[name]);
        }

        Adjusted = returns.Any(one => one!["adjustmentPence"]!.GetValue<long>() != 0);
        foreach (var fund in judged.Statements().SelectMany(statement => statement.Contributions).GroupBy(part => part.Funder.Slug))
        {
            long Said(string what) => returns.Where(one => one!["funder"]!.GetValue<string>() == fund.Key).Sum(one => one![what]!.GetValue<long>());
            var (said, stands) = ((Said("expenditurePence"), Said("grantPence"), Said("duePence")), (fund.Total(part => part.Expenditure).Pence, fund.Total(part => part.Grant).Pence, fund.Total(part => part.Due).Pence));
            if (said != stands)
            {
                throw new LawBroken($"The returns of {fund.Key} together say {said}, and {stands} stands.");
            }
        }
    }

    /// <summary>The ledger exported and brought in elsewhere publishes the same bytes and exports the same.</summary>
    private async Task Imported()
    {
        var (exported, other) = (await Exported(at), new Disk());
        var there = Of(SimShelf.Calm(other));
        await new Import(there, new Progress<Step>()).Run(new MemoryStream(exported), default);
        await Finish(there, other);
        Laws.Same(disk.Output, other.Output);
        if (!(await Exported(there)).AsSpan().SequenceEqual(exported))
        {
            throw new LawBroken("What was exported is not what was imported.");
        }

        await foreach (var broken in new Verification(SimShelf.Calm(disk)).Breaks(default))
        {
            throw new LawBroken(broken);
        }
    }

    private static async Task<byte[]> Exported(Workplace at)
    {
        using var exported = new MemoryStream();
        await LedgerFile.Write(at.Ledger, exported, default);
        return exported.ToArray();
    }
}
