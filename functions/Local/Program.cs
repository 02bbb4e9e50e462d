using System.CommandLine;
using FundingPipeline.Local;

TwoCollectors.For(args);
return await Program.Run(args, Console.Out, Console.Error);

/// <summary><c>fundingpipeline</c>: the pipeline on one machine.</summary>
public static partial class Program
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int Refused = 2;

    public static async Task<int> Run(string[] args, TextWriter output, TextWriter error)
    {
        var screen = new Screen(output);
        var root = new RootCommand("Takes funding claims as spreadsheets, reconciles them across funders, and writes each funder's return.")
        {
            RunCommand.Build(screen),
            CheckCommand.Build(screen),
            ServeCommand.Build(screen),
            RulesCommand.Build(screen),
            ExplainCommand.Build(screen),
            TemplateCommand.Build(screen),
            StatusCommand.Build(screen),
            RetryCommand.Build(screen),
            CertifyCommand.Build(screen),
            AuditCommand.Build(screen),
            AnswerCommand.Build(screen),
            WithdrawCommand.Build(screen),
            VerifyCommand.Build(screen),
            ExportCommand.Build(screen),
            ImportCommand.Build(screen),
        };
        try
        {
            return await root.Parse(args).InvokeAsync(new() { EnableDefaultExceptionHandler = false, Output = output, Error = error });
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Stopped. Nothing is lost: the same command over the same data finishes the work.");
            return Failed;
        }
        catch (Exception fault)
        {
            await error.WriteLineAsync(WantsDetail ? $"{fault}" : fault.Message);
            return Failed;
        }
    }

    private static bool WantsDetail => Environment.GetEnvironmentVariable("FUNDINGPIPELINE_DEBUG") is { Length: > 0 };
}
