namespace FundingPipeline.Simulation;

/// <summary>What may go wrong at one operation on the shelf.</summary>
public enum Fault
{
    None,

    /// <summary>The process dies before anything is written.</summary>
    CrashBefore,

    /// <summary>The process dies after everything was written, and nobody is told.</summary>
    CrashAfter,

    /// <summary>Everything is written and the answer gets lost.</summary>
    LostReply,

    /// <summary>Too many requests, or no service: 429 and 503. Nothing is written.</summary>
    Busy,

    /// <summary>409 or 412, though nobody else wrote: nothing is written.</summary>
    Refused,

    /// <summary>Written at the first try, whose answer got lost; the client tried again by itself and was told 409 or 412.</summary>
    RefusedAfter,

    /// <summary>A message is sent twice.</summary>
    SentTwice,

    /// <summary>A message is handed out while somebody still works on it.</summary>
    HandedTwice,

    /// <summary>A later message comes before an earlier one.</summary>
    OutOfOrder,

    /// <summary>A listing breaks off in the middle.</summary>
    ShortPage,
}

/// <summary>The process has died: whatever it had in memory is gone, whatever it had written stays.</summary>
public sealed class SimulatedCrash() : Exception("The process was killed.");

/// <summary>A fault that the storage service answers with, or that the network makes of its answer.</summary>
public sealed class InjectedFault(Fault kind) : IOException($"Injected: {kind}.")
{
    public Fault Kind => kind;
}
