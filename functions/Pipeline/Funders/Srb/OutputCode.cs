using System.Collections.Immutable;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Srb;

/// <summary>SRB outputs carry the code of their round's list.</summary>
/// <remarks>The list is from memory and codes shifted between rounds, so an unknown code is only noted, and a round's
/// own list, once somebody finds it, is a row in the table.</remarks>
public sealed class OutputCode : IRule<OutputCase>, IAppliesFigures
{
    private static readonly Citation Remembered = Documents.Practice("SRB output codes; they changed between rounds");

    public static readonly DatedTable<ImmutableArray<string>> Codes = new("SRB output codes",
    [
        new(
            [
                "1A(i)", "1A(ii)", "1A(iii)", "1B", "1C", "1D", "1E", "1F(i)", "1F(ii)", "1G", "1H", "1J", "1K",
                "2A", "2B", "2C", "3", "5", "6", "7", "8A", "8C", "8E", "8F",
            ],
            InForce.Always, Remembered),
    ])
    { InWords = codes => string.Join(" ", codes) };

    public string Id => "SRB-12";

    public Citation Source => Remembered;

    public InForce InForce => InForce.Always;

    public string Explain => "An SRB output carries a code of its round's list, such as 1A(i) for jobs created.";

    public string Remedy => "Check the code against the round's guidance.";

    public ImmutableArray<IDatedTable> Tables => [Codes];

    public Scope Scope => Scope.Project;

    public IEnumerable<Finding> Check(OutputCase at)
    {
        var code = at.Line.Code.Replace(" ", "", StringComparison.Ordinal);
        if (code.Length > 0 && at.In.InTable(Codes) is { } list && !list.Value.Any(known => Is(code, known)))
        {
            yield return this.Finds(at, Severity.Note, at.Line.At["Output code"], at.Line.Code,
                $"Output code {at.Line.Code} is not in the list for {at.In.Claim.Id.Programme}.", Remedy, list.Source);
        }
    }


    public IEnumerable<AppliedFigure> AppliedTo(ClaimCase at) =>
        at.Claim.Outputs.Any(line => line.Code.Trim().Length > 0) && at.InTable(Codes) is { } list ? [Codes.Applied(list)] : [];

    /// <summary>Chapters of which only the number is remembered take in all their codes: 3A, 7B.</summary>
    private static bool Is(string code, string known) =>
        code.Equals(known, StringComparison.OrdinalIgnoreCase) || (known.Length == 1 && code.StartsWith(known, StringComparison.Ordinal));
}
