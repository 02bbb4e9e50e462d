namespace FundingPipeline.Storage;

/// <summary>Work to do, by queue: handed out at least once, in no order that anybody may rely on.</summary>
public interface IWork
{
    /// <param name="after">How long nobody is to see it.</param>
    Task Send(string queue, string text, TimeSpan after, CancellationToken stop);

    /// <summary>A job that nobody else sees until <paramref name="hidden"/> is over; null when none is waiting.</summary>
    Task<Job?> Take(string queue, TimeSpan hidden, CancellationToken stop);

    /// <summary>Takes the job off its queue; nothing happens when it was handed to somebody else meanwhile.</summary>
    Task Done(Job job, CancellationToken stop);

    /// <summary>Lets the job be seen again after a while.</summary>
    Task Release(Job job, TimeSpan after, CancellationToken stop);

    /// <summary>How many jobs are on the queue, seen or hidden.</summary>
    Task<int> Count(string queue, CancellationToken stop);
}

/// <summary>One piece of work, handed out.</summary>
/// <param name="Tries">How often it was handed out, this time included.</param>
/// <param name="Receipt">Proof of having it; worthless once it was handed out again.</param>
public sealed record Job(string Queue, string Id, string Text, int Tries, string Receipt);
