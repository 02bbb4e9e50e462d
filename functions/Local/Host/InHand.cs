namespace FundingPipeline.Local;

/// <summary>Who has what in hand: of two who are asked for the same the second leaves it to the first, who mostly finds it done by then, and goes on with something else.</summary>
/// <remarks>A register that comes just after the claims asks once more for a project that is being worked out: at once both would do all of it, one for nothing, and
/// somebody who waited could have built the project's return meanwhile.</remarks>
public sealed class InHand
{
    private readonly Lock turn = new();
    private readonly Dictionary<string, Queue<Func<Task>>> left = new(StringComparer.Ordinal);

    /// <summary>Works, and then works whatever was left meanwhile; done at once where somebody has the same in hand.</summary>
    /// <remarks>Who fails leaves undone what was left to him: like his own job it is seen again when it was hidden long enough.</remarks>
    public async Task TakeUp(string of, Func<Task> job)
    {
        if (IsLeft(of, job))
        {
            return;
        }

        try
        {
            do
            {
                await job();
            }
            while (IsMore(of, ref job));
        }
        catch
        {
            LayDown(of);
            throw;
        }
    }

    /// <summary>Whether somebody has the same in hand, who now has this to do too; if not, it is taken in hand.</summary>
    private bool IsLeft(string of, Func<Task> job)
    {
        lock (turn)
        {
            if (left.TryGetValue(of, out var more))
            {
                more.Enqueue(job);
                return true;
            }

            left.Add(of, []);
            return false;
        }
    }

    /// <summary>Whether anything was left meanwhile; if not, all is laid down at the same moment.</summary>
    private bool IsMore(string of, ref Func<Task> job)
    {
        lock (turn)
        {
            if (left[of].TryDequeue(out var next))
            {
                job = next;
                return true;
            }

            left.Remove(of);
            return false;
        }
    }

    private void LayDown(string of)
    {
        lock (turn)
        {
            left.Remove(of);
        }
    }
}
