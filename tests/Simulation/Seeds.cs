namespace FundingPipeline.Simulation;

/// <summary>What many schedules came to.</summary>
/// <param name="Lives">In how many schedules returns were certified and queries answered too.</param>
public sealed record Result(int Schedules, int Lives, long Operations, int Swept, IReadOnlyDictionary<Fault, long> Injected, IReadOnlyList<string> Failures)
{
    public static Result operator +(Result a, Result b) => new(
        a.Schedules + b.Schedules, a.Lives + b.Lives, a.Operations + b.Operations, a.Swept + b.Swept,
        a.Injected.Concat(b.Injected).GroupBy(pair => pair.Key).ToDictionary(same => same.Key, same => same.Sum(pair => pair.Value)),
        [.. a.Failures, .. b.Failures]);

    public static readonly Result None = new(0, 0, 0, 0, new Dictionary<Fault, long>(), []);
}

/// <summary>Runs one schedule for each seed, and holds all of them to the laws.</summary>
public static class Seeds
{
    /// <summary>One seed in so many prints real spreadsheets; the others print lines of text.</summary>
    private const int RealPrint = 100;

    /// <summary>One seed in so many is a life: its returns are certified and its queries answered while files arrive.</summary>
    private const int Life = 10;

    /// <summary>Seeds from <paramref name="first"/> on.</summary>
    public static Result Run(int first, int count, Action<int>? done = null)
    {
        var (result, one) = (Result.None, new Lock());
        Parallel.For(first, first + count, new() { MaxDegreeOfParallelism = Environment.ProcessorCount }, seed =>
        {
            var run = Run(seed).GetAwaiter().GetResult();
            lock (one)
            {
                result += run;
                done?.Invoke(result.Schedules);
            }
        });
        return result;
    }

    public static Task<Result> Run(int seed) => seed % Life == Life / 2 ? Lived(seed) : Ran(seed);

    private static async Task<Result> Lived(int seed)
    {
        var lives = new DrawnLives(seed);
        try
        {
            await lives.Live();
            return new(1, 1, lives.Dice.Operations, 0, lives.Dice.Injected, []);
        }
        catch (Exception fault)
        {
            return new(1, 1, lives.Dice.Operations, 0, lives.Dice.Injected, [$"Seed {seed}, a life: {Told(fault)}"]);
        }
    }

    private static async Task<Result> Ran(int seed)
    {
        var dice = new Dice(seed);
        var tools = seed % RealPrint == 0 ? PlainTools.Spreadsheets : PlainTools.Text;
        var (files, withdrawn) = Draw(dice);
        var model = new Model(files, withdrawn);
        dice.DrawRates();
        var schedule = new Schedule(dice, [.. files.Select(file => withdrawn.Contains(file) ? file.TakenBack : file.Sent)], tools, machines: 1 + dice.Next(3), hands: 1 + dice.Next(2));
        try
        {
            var clean = await Clean.Of(files.OrderBy(file => file.Path, StringComparer.Ordinal), withdrawn, tools);
            var laws = new Laws(model);
            laws.Watch(schedule.Disk, printsPlainly: tools == PlainTools.Text);
            await laws.AtTheEnd(await schedule.Run(within: dice.Next(4) * 15_000, sweeps: dice.Next(5)), schedule.Disk, clean);
            return new(1, 0, dice.Operations, schedule.Swept, dice.Injected, []);
        }
        catch (Exception fault)
        {
            return new(1, 0, dice.Operations, schedule.Swept, dice.Injected, [$"Seed {seed}, files {string.Join(", ", files.Select(file => file.Path))}, taken back {string.Join(", ", withdrawn.Select(file => file.Path))}: {Told(fault)}"]);
        }
    }

    private static string Told(Exception fault) => fault is LawBroken ? fault.Message : $"{fault}";

    /// <summary>Most of the pool, in any order, nearly always with a register; in every third schedule some of it is taken back.</summary>
    private static (PoolFile[] Files, PoolFile[] Withdrawn) Draw(Dice dice)
    {
        var share = 0.3 + 0.7 * dice.Next(11) / 10;
        PoolFile[] files = [.. Pool.All.Where(file => dice.Chance(file.Kind == Kind.Register ? 0.8 : share))];
        dice.Shuffle(files);
        var isAnyTakenBack = dice.Chance(1.0 / 3);
        return (files, [.. files.Where(file => isAnyTakenBack && file.Kind != Kind.Note && dice.Chance(0.2))]);
    }
}
