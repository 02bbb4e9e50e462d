namespace FundingPipeline.Simulation;

/// <summary>One flow of work that stops before every storage operation until the scheduler says go.</summary>
public sealed class Hand(Machine machine)
{
    private static readonly AsyncLocal<Hand?> Running = new();

    private TaskCompletionSource gate = new();
    private TaskCompletionSource stopped = new();

    /// <summary>The hand whose code runs now; null outside a schedule, where nothing waits.</summary>
    public static Hand? Current => Running.Value;

    public Machine Machine => machine;

    public bool IsOver { get; private set; }

    /// <summary>Whether it has nothing to do until a message can be seen.</summary>
    public bool IsIdle { get; private set; }

    /// <summary>Runs to the first gate.</summary>
    public Task Start(Func<Hand, Task> work)
    {
        stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _ = Run(work);
        return stopped.Task;
    }

    /// <summary>Waits for the scheduler.</summary>
    public async Task Wait(bool isIdle = false)
    {
        Machine.MustLive();
        (IsIdle, gate) = (isIdle, new());
        stopped.TrySetResult();
        await gate.Task;
        Machine.MustLive();
    }

    /// <summary>Lets it go on to its next gate, or to its end.</summary>
    public Task Go()
    {
        stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var reached = stopped.Task;
        gate.SetResult();
        return reached;
    }

    private async Task Run(Func<Hand, Task> work)
    {
        Running.Value = this;
        try
        {
            await work(this);
        }
        catch (SimulatedCrash)
        {
            // The machine starts again with new hands.
        }
        catch (Exception fault)
        {
            Machine.Fail(fault);
        }

        IsOver = true;
        stopped.TrySetResult();
    }
}
