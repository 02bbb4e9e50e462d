using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace FundingPipeline.Local;

/// <summary>What was done, a line of JSON each, on the standard error: the screen stays as it is.</summary>
public static class Records
{
    public static ILoggerFactory OnError() => LoggerFactory.Create(records =>
    {
        records.AddJsonConsole(line => (line.UseUtcTimestamp, line.TimestampFormat) = (true, "yyyy-MM-ddTHH:mm:ss.fffZ"));
        records.Services.Configure<ConsoleLoggerOptions>(where => where.LogToStandardErrorThreshold = LogLevel.Trace);
    });
}
