using FundingPipeline.App;
using Spectre.Console;

namespace FundingPipeline.Local;

/// <summary>Where a person, or a script, reads what the pipeline has to say.</summary>
/// <remarks>A terminal gets colours and a bar that moves. Anything else gets the same words as plain lines.</remarks>
public sealed class Screen
{
    private readonly IAnsiConsole console;

    public Screen(TextWriter output)
    {
        IsTerminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        console = AnsiConsole.Create(new()
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = IsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = IsTerminal ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!IsTerminal)
        {
            console.Profile.Width = 160;
        }
    }

    public bool IsTerminal { get; }

    public void Line(string text = "") => console.WriteLine(text);

    /// <summary>A line in which words may be coloured; whatever came from outside must be escaped.</summary>
    public void Marked(string markup) => console.MarkupLine(markup);

    public void Show(Table table) => console.Write(IsTerminal ? table.RoundedBorder().BorderColor(Color.Grey) : table.NoBorder());

    /// <summary>Does a long piece of work and shows how far it is.</summary>
    public Task<T> Watch<T>(Func<IProgress<Step>, Task<T>> work) => IsTerminal ? WithBar(work) : work(new PlainProgress(Line));

    private Task<T> WithBar<T>(Func<IProgress<Step>, Task<T>> work) =>
        console.Progress()
            .AutoClear(true)
            .HideCompleted(false)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(bars => work(new BarProgress(bars)));
}
