using Microsoft.Azure.Functions.Worker;

namespace FundingPipeline.Local;

/// <summary>Runs functions when it is time: schedules of six fields, each a number or *, in UTC.</summary>
/// <param name="fault">Told of every fault.</param>
public sealed class Timers(IServiceProvider services, TimeProvider clock, Action<string, Exception> fault)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>Runs each function once at the start, for a time that went by while nothing ran, and then whenever it is due.</summary>
    public async Task Run(CancellationToken stop)
    {
        var last = clock.GetUtcNow();
        foreach (var (function, _) in FunctionEntry.Triggered<TimerTriggerAttribute>())
        {
            await Fire(function, isPastDue: true);
        }

        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(Look, clock, stop).ContinueWith(_ => { }, TaskScheduler.Default);
            var now = clock.GetUtcNow();
            foreach (var (function, trigger) in FunctionEntry.Triggered<TimerTriggerAttribute>())
            {
                if (IsDueBetween(trigger.Schedule, last, now))
                {
                    await Fire(function, isPastDue: false);
                }
            }

            last = now;
        }
    }

    /// <summary>Whether a second after the one moment and up to the other fits the schedule.</summary>
    public static bool IsDueBetween(string schedule, DateTimeOffset after, DateTimeOffset upTo)
    {
        var fields = schedule.Split(' ');
        for (var at = after.AddSeconds(1); at <= upTo; at = at.AddSeconds(1))
        {
            int[] now = [at.Second, at.Minute, at.Hour, at.Day, at.Month, (int)at.DayOfWeek];
            if (fields.Zip(now).All(pair => pair.First == "*" || int.Parse(pair.First) == pair.Second))
            {
                return true;
            }
        }

        return false;
    }

    private async Task Fire(FunctionEntry function, bool isPastDue)
    {
        try
        {
            await function.Invoke(services, new TimerInfo { IsPastDue = isPastDue }, new Dictionary<string, object>(), default);
        }
        catch (Exception broken)
        {
            fault(function.Name, broken);
        }
    }
}
