using System.Diagnostics;
using FundingPipeline.App;
using Spectre.Console;

namespace FundingPipeline.Local;

/// <summary>What a step is called while one waits for it.</summary>
internal static class Waiting
{
    public static string Words(this Step step) => step.What switch
    {
        "taking in" => $"taking in file {step.Done} of {step.Of}",
        "reconciling" => $"reconciling and writing, {step.Done} of {step.Of}",
        var other => other,
    };
}

/// <summary>A bar for each stage, which moves.</summary>
internal sealed class BarProgress(ProgressContext bars) : IProgress<Step>
{
    private readonly Dictionary<string, (ProgressTask Bar, int Done)> stages = [];

    public void Report(Step step)
    {
        lock (stages)
        {
            var (bar, done) = stages.GetValueOrDefault(step.What);
            bar ??= bars.AddTask(step.Words(), maxValue: Math.Max(step.Of, 1));
            stages[step.What] = (bar, Math.Max(done, step.Done));
            if (step.Done >= done)
            {
                bar.Description = step.Words();
                bar.Value = step.Done;
            }
        }
    }
}

/// <summary>A line when a stage ends, and every two seconds while it lasts.</summary>
internal sealed class PlainProgress(Action<string> line) : IProgress<Step>
{
    private readonly Lock one = new();
    private long last = Stopwatch.GetTimestamp();

    public void Report(Step step)
    {
        lock (one)
        {
            if (step.Done == step.Of || Stopwatch.GetElapsedTime(last) > TimeSpan.FromSeconds(2))
            {
                last = Stopwatch.GetTimestamp();
                line(step.Words());
            }
        }
    }
}
