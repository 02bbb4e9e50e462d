using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json;
using ClosedXML.Excel;
using ExcelDataReader;

namespace FundingPipeline.Benchmarks;

/// <summary>On what machine, when, and beside which versions of everything something was measured.</summary>
public static class Machine
{
    public static void Print(bool isQuick)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"## compare, {DateTime.Today:d MMMM yyyy}\n"));
        Console.WriteLine(isQuick ? "**Quick: sizes so small that they only prove that everything works. No figure below means anything.**\n" : "");
        Console.WriteLine($"* Machine: {Environment.ProcessorCount} processors ({After("/proc/cpuinfo", "model name")}), {Memory()}, {After("/etc/os-release", "PRETTY_NAME").Trim('"')}, Linux {Kernel()}.");
        Console.WriteLine($"* Versions: {RuntimeInformation.FrameworkDescription}; {string.Join(", ", Peer.All.Select(peer => $"{peer.Name} {peer.Version ?? "not installed"}"))}, ClosedXML {VersionOf<XLWorkbook>()}, ExcelDataReader {VersionOf<ExcelReaderConfiguration>()}, Azurite {Azurite()}.");
        Console.WriteLine($"* Load when it began: {Load()}.");
    }

    /// <summary>How many processes wanted a processor in the last minute.</summary>
    public static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "not known";

    private static string Kernel() => File.Exists("/proc/sys/kernel/osrelease") ? File.ReadAllText("/proc/sys/kernel/osrelease").Trim() : "not known";

    private static string Memory() => After("/proc/meminfo", "MemTotal").Split(' ') is [var kilobytes, _] ? $"{long.Parse(kilobytes, CultureInfo.InvariantCulture) >> 20} GB" : "memory not known";

    private static string After(string file, string name) =>
        File.Exists(file) && File.ReadLines(file).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal)) is { } found ? found[(found.IndexOfAny([':', '=']) + 1)..].Trim() : "not known";

    private static string VersionOf<T>() => typeof(T).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static string Azurite()
    {
        using var package = JsonDocument.Parse(File.ReadAllText(Tests.Repository.Path("tests", "Azurite", "package.json")));
        return package.RootElement.GetProperty("dependencies").GetProperty("azurite").GetString()!;
    }
}
