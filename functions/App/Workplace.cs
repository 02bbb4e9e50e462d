using FundingPipeline.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace FundingPipeline.App;

/// <summary>What every function works with: the ledger, where workbooks go, and the desk on which claims are read.</summary>
public sealed class Workplace
{
    /// <param name="output">Where returns, statements and answers are published.</param>
    /// <param name="asOf">The day from which projects are looked at; null for the last day any claim covers.</param>
    /// <param name="wait">How long word of work waits, so that a burst of claims becomes one piece of it; null for a second.</param>
    /// <param name="tools">What reads and prints; null for the real ones.</param>
    /// <param name="log">Where what was done is noted; null for nowhere.</param>
    /// <param name="backups">Where the ledger's backups go; null for nowhere.</param>
    /// <param name="clock">Says since when something is stuck, and names a backup by its night; null for this machine's. No figure depends on it.</param>
    public Workplace(
        IShelf shelf, IFiles output, LocalDate? asOf = null, TimeSpan? wait = null, Tools? tools = null, ILogger? log = null, Backups? backups = null, TimeProvider? clock = null)
    {
        (Ledger, Output, Work) = (new(shelf), output, shelf.Work);
        Turns = new(Ledger.Rows);
        Desk = new(Ledger, asOf, tools);
        Post = new(Turns, shelf.Work, wait ?? TimeSpan.FromSeconds(1));
        Publisher = new(Ledger, output, tools ?? new());
        Flat = new(Ledger.Files);
        Kin = new(Ledger.Rows);
        Lives = new(Ledger);
        Views = new(Ledger);
        Sent = new(Ledger.Rows);
        Reception = new(this);
        Verification = new(shelf);
        Logbook = new(log ?? NullLogger.Instance);
        Backups = backups;
        Clock = clock ?? TimeProvider.System;
        Lookout = new(this);
    }

    public Ledger Ledger { get; }

    public IFiles Output { get; }

    public IWork Work { get; }

    public Turns Turns { get; }

    public Desk Desk { get; }

    public Post Post { get; }

    public Publisher Publisher { get; }

    public FlatFiles Flat { get; }

    public Kin Kin { get; }

    public Lives Lives { get; }

    public ViewRows Views { get; }

    public SentRows Sent { get; }

    /// <summary>Whoever takes a claim in or works a project out takes one: with much more in hand than processors those who only look would wait.</summary>
    public SemaphoreSlim Hands { get; } = new(2);

    public Reception Reception { get; }

    public Verification Verification { get; }

    public Logbook Logbook { get; }

    public Backups? Backups { get; }

    public TimeProvider Clock { get; }

    public Lookout Lookout { get; }
}
