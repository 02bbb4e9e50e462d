using System.Globalization;
using FundingPipeline.Funders;

namespace FundingPipeline.Ingest;

/// <summary>What a workbook hides is read like the rest, and somebody is told.</summary>
/// <remarks>A row is hidden by a filter left on, a sheet by a template; and now and then by someone who hopes that nobody looks.</remarks>
public sealed record HiddenRows : IRule
{
    private const int Named = 5;

    public string Id => "FILE-20";

    public Citation Source => new("FundingPipeline design", "Ingest: formats", Evidence.Stated);

    public InForce InForce => InForce.Always;

    public string Explain => "Rows and sheets that the workbook hides are read like any other, and noted, so that no figure comes as a surprise.";

    public string Remedy => "Nothing, if they belong to the claim. If not, delete them and send it again.";

    public Scope Scope => Scope.Project;

    /// <summary>One note for a sheet that hides something filled, and none for any other.</summary>
    internal IEnumerable<Finding> Check(SourceFile file, Sheet sheet, bool isHidden, IReadOnlyList<int> hidden)
    {
        if (isHidden ? sheet.Rows.IsEmpty : hidden.Count == 0)
        {
            yield break;
        }

        var says = isHidden
            ? $"The sheet {sheet.Name} is hidden. Its filled rows, {Count(sheet.Rows.Length)}, were read like any other."
            : $"The sheet {sheet.Name} hides {Count(hidden.Count)} of its {Count(sheet.Rows.Length)} filled rows ({List(hidden)}). They were read like any other.";
        yield return new(
            $"{Id}|{file.Name}|{sheet.Name}", Id, Severity.Note, Scope, new(file, sheet.Name, isHidden ? 0 : hidden[0], 0), "", says,
            Remedy, Source);
    }

    private static string List(IReadOnlyList<int> rows) =>
        $"{(rows.Count == 1 ? "row" : "rows")} {string.Join(", ", rows.Take(Named))}{(rows.Count > Named ? " and more" : "")}";

    private static string Count(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
