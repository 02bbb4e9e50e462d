using System.Collections.Immutable;
using System.Globalization;

namespace FundingPipeline.Benchmarks;

/// <summary>How much of everything is measured, and how often.</summary>
/// <param name="Rounds">In turn with the others; readers and the start take seconds, and so take more.</param>
/// <param name="Lines">Of the long claim.</param>
/// <param name="Projects">Of the programme, five claims each.</param>
/// <param name="Ledgers">How many projects claim in a quarter, and in how many quarters anybody does: more quarters make the ledger longer, and no return.</param>
/// <param name="Claims">That workers have in hand together.</param>
public sealed record Sizes(int Rounds, int RoundsOfReaders, int RoundsOfStartUp, int Lines, int Projects, ImmutableArray<(int Projects, int Quarters)> Ledgers, int Claims)
{
    public static readonly Sizes Full = new(3, 5, 9, 100_000, 200, [(2, 1), (20, 1), (20, 10), (200, 1), (200, 10)], 2_000);

    /// <summary>so little that a few minutes prove that everything works; no figure of it means anything.</summary>
    public static readonly Sizes Quick = new(1, 1, 1, 1_000, 2, [(1, 1), (1, 2)], 16);

    /// <summary>These, but for what the options say.</summary>
    public Sizes With(string[] options)
    {
        int Option(string name, int otherwise) => Array.IndexOf(options, name) is >= 0 and var at ? int.Parse(options[at + 1], CultureInfo.InvariantCulture) : otherwise;
        return this with
        {
            Rounds = Option("--rounds", Rounds),
            RoundsOfReaders = Option("--rounds", RoundsOfReaders),
            RoundsOfStartUp = Option("--rounds", RoundsOfStartUp),
            Lines = Option("--lines", Lines),
            Projects = Option("--projects", Projects),
            Claims = Option("--claims", Claims),
        };
    }
}
