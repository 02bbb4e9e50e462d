namespace FundingPipeline.Simulation;

/// <summary>Everything that chance decides in one schedule: who goes next, what goes wrong, and how often.</summary>
/// <remarks>The seed decides all of it, so a schedule that failed once fails again.</remarks>
public sealed class Dice(int seed)
{
    private static readonly Fault[] Kinds = [.. Enum.GetValues<Fault>().Where(kind => kind != Fault.None)];

    private readonly Random random = new(seed);
    private readonly Dictionary<Fault, double> chances = [];

    /// <summary>How often each kind of fault was injected.</summary>
    public Dictionary<Fault, long> Injected { get; } = Kinds.ToDictionary(kind => kind, _ => 0L);

    /// <summary>Faults that are planned: at which operation, and what happens at it.</summary>
    public Dictionary<long, Fault> Planned { get; init; } = [];

    public long Operations { get; private set; }

    /// <summary>One schedule in four has no faults at all; in the others every kind has a rate of its own, often none.</summary>
    public void DrawRates()
    {
        var isCalm = Chance(0.25);
        foreach (var kind in Kinds)
        {
            var isCrash = kind is Fault.CrashBefore or Fault.CrashAfter;
            double[] rates = isCalm ? [0] : isCrash ? [0, 0.001, 0.003, 0.01] : [0, 0.002, 0.01, 0.04];
            chances[kind] = Of(rates);
        }
    }

    /// <summary>Whether nothing has gone wrong so far.</summary>
    public bool IsCalm => Injected.Values.Sum() == 0;

    /// <summary>From now on nothing goes wrong.</summary>
    public void Calm() => chances.Clear();

    public int Next(int below) => random.Next(below);

    public bool Chance(double chance) => random.NextDouble() < chance;

    public T Of<T>(IReadOnlyList<T> things) => things[random.Next(things.Count)];

    public void Shuffle<T>(T[] things) => random.Shuffle(things);

    /// <summary>What goes wrong at the next operation, at which these faults are possible.</summary>
    public Fault Operation(params ReadOnlySpan<Fault> possible)
    {
        if (Planned.TryGetValue(Operations++, out var planned))
        {
            return Count(planned);
        }

        foreach (var kind in possible)
        {
            if (Falls(kind))
            {
                return kind;
            }
        }

        return Fault.None;
    }

    /// <summary>Whether this goes wrong now.</summary>
    public bool Falls(Fault kind) => chances.GetValueOrDefault(kind) is var chance and > 0 && Chance(chance) && Count(kind) == kind;

    private Fault Count(Fault kind)
    {
        Injected[kind]++;
        return kind;
    }
}
