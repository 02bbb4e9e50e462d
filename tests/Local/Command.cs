using System.Diagnostics;

namespace FundingPipeline.Tests.Local;

/// <summary>The command line, in this process or in one of its own.</summary>
public static class Command
{
    public static async Task<(int Code, string Output, string Error)> Run(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await Program.Run(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>A process of its own, so that it can be killed.</summary>
    public static Process Start(params string[] arguments) => Start([], arguments);

    /// <summary>The same on a machine that is set up otherwise: another language, another time zone.</summary>
    public static Process Start((string Name, string Value)[] environment, params string[] arguments)
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(dotnet, [Path.Combine(AppContext.BaseDirectory, "FundingPipeline.Local.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
