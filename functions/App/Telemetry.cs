using System.Diagnostics;
using System.Diagnostics.Metrics;
using FundingPipeline.Ingest;

namespace FundingPipeline.App;

/// <summary>What can be watched from outside: stages as activities, claims, rows and findings as counts. Never the content of a cell.</summary>
public static class Telemetry
{
    public const string Name = "FundingPipeline";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Claims = Meter.CreateCounter<long>("fundingpipeline.claims", "{claim}", "Files read as claims.");
    private static readonly Counter<long> Rows = Meter.CreateCounter<long>("fundingpipeline.rows", "{row}", "Rows of claims read.");
    private static readonly Counter<long> Findings = Meter.CreateCounter<long>("fundingpipeline.findings", "{finding}", "Findings of reading, by severity.");
    private static readonly Histogram<double> Seconds = Meter.CreateHistogram<double>("fundingpipeline.stage.duration", "s", "Time that a stage took.");

    /// <summary>A stage that lasts until it is disposed of.</summary>
    public static Stage Stage(string name) => new(Source.StartActivity(name), Seconds, name);

    public static void Received(Intake intake)
    {
        Claims.Add(intake.Claim is null ? 0 : 1);
        Rows.Add(intake.RowsRead);
        foreach (var (severity, count) in intake.Findings.CountBy(finding => finding.Severity))
        {
            Findings.Add(count, new KeyValuePair<string, object?>("severity", $"{severity}"));
        }
    }
}

/// <summary>A stage in hand. Where nobody listens it has no activity.</summary>
public sealed class Stage(Activity? activity, Histogram<double> seconds, string name) : IDisposable
{
    private readonly long start = Stopwatch.GetTimestamp();

    public long Milliseconds => (long)Stopwatch.GetElapsedTime(start).TotalMilliseconds;

    public void Dispose()
    {
        seconds.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, new KeyValuePair<string, object?>("stage", name));
        activity?.Dispose();
    }
}
