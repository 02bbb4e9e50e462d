using System.Text;

namespace FundingPipeline.Ingest;

/// <summary>Reads a file that describes a claim form: the office that adds one sends it in like any claim.</summary>
public static class FormFile
{
    private const int Largest = 1_000_000;

    public static bool IsOne(SourceFile file) => file.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    public static Intake Read(Stream content, SourceFile file)
    {
        var (form, faults) = FormText.Read(Text(content));
        return new(file, null, null, 0, [.. ReadingRules.BrokenForm.Check(new(file, faults))])
        {
            // Two forms of one name are told apart, in findings, by their files.
            Form = form is null ? null : form with { Name = $"{form.Name} of {file.Name}" },
        };
    }

    /// <summary>A description larger than any honest one is cut short, and then is no JSON.</summary>
    private static string Text(Stream content)
    {
        using var reader = new StreamReader(content, Encoding.UTF8);
        var buffer = new char[Largest];
        return new(buffer, 0, reader.ReadBlock(buffer, 0, Largest));
    }
}
