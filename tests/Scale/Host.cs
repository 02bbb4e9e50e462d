using System.Text.Json;
using System.Text.RegularExpressions;

namespace FundingPipeline.Tests.Scale;

/// <summary>What host.json and the template say of the machines.</summary>
public static partial class Host
{
    private static readonly JsonElement Json = JsonDocument.Parse(File.ReadAllText(Repository.Path("host.json"))).RootElement;
    private static readonly string Template = File.ReadAllText(Repository.Path("infra", "main.bicep"));

    public static int ClaimsAtOnce => Extension("blobs", "maxDegreeOfParallelism").GetInt32();

    /// <summary>More are fetched when no more than the second figure are in hand.</summary>
    public static int MessagesAtOnce => Extension("queues", "batchSize").GetInt32() + Extension("queues", "newBatchThreshold").GetInt32();

    public static decimal SecondsBetweenLooks => (decimal)TimeSpan.Parse(Extension("queues", "maxPollingInterval").GetString()!, null).TotalSeconds;

    public static decimal SecondsAtMost => (decimal)TimeSpan.Parse(Json.GetProperty("functionTimeout").GetString()!, null).TotalSeconds;

    public static int MemoryMB => Default("instanceMemoryMB");

    public static int Machines => Default("maximumInstances");

    private static JsonElement Extension(string of, string setting) => Json.GetProperty("extensions").GetProperty(of).GetProperty(setting);

    private static int Default(string parameter) =>
        Parameters().Matches(Template).Single(found => found.Groups["name"].Value == parameter) is var one ? int.Parse(one.Groups["value"].Value, null) : 0;

    [GeneratedRegex("^param (?<name>[A-Za-z]+) int = (?<value>[0-9]+)", RegexOptions.Multiline)]
    private static partial Regex Parameters();
}
