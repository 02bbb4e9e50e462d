using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Srb;

/// <summary>SRB has seven stipulated aims, and a claim that tells its lines apart by aim does so for all of them.</summary>
/// <remarks>The list of the seven was not obtained, so an aim is known by its number under Theme: "3" or "Aim 3". A claim
/// that names no aim anywhere is asked nothing.</remarks>
public sealed partial class AimNamed : IRule<ClaimCase>, IAppliesFigures
{
    public static readonly DatedTable<decimal> Aims = new("SRB aims", [new(7, InForce.Always, Documents.JoiningUp("seven stipulated aims, 000:1609"))])
    {
        InWords = aims => $"{aims:0}",
        TakesFigure = false,
    };

    public string Id => "SRB-13";

    public Citation Source => Aims.Rows[0].Source;

    public InForce InForce => InForce.Always;

    public string Explain => "SRB has seven aims; a claim that names the aim of its lines gives each a number from 1 to 7.";

    public string Remedy => "Give every line the number of the aim it served, under Theme.";

    public ImmutableArray<IDatedTable> Tables => [Aims];

    public Scope Scope => Scope.Project;

    public IEnumerable<Finding> Check(ClaimCase at)
    {
        var lines = at.Claim.Costs.Select(line => (line, aim: AimOf(line.Theme))).ToList();
        if (!lines.Exists(of => of.aim is not null) || at.InTable(Aims) is not { } aims)
        {
            yield break;
        }

        foreach (var (line, aim) in lines.Where(of => of.aim < 1 || of.aim > aims.Value))
        {
            yield return this.Finds(at, Severity.Note, line.At["Theme"], line.Theme,
                $"Line {line.Line} names aim {aim}, and SRB has {aims.Value:0}.", Remedy, aims.Source, part: line.Line);
        }

        if (lines.Where(of => of.aim is null).Select(of => of.line).ToList() is { Count: > 0 } nameless)
        {
            yield return this.Finds(at, Severity.Note, nameless[0].At["Theme"], nameless[0].Theme,
                $"{nameless.Count} {(nameless.Count == 1 ? "line names" : "lines name")} no aim, and others do.", Remedy, aims.Source, part: "none");
        }
    }

    private static int? AimOf(string theme) =>
        Number().Match(theme.Trim()) is { Success: true } found ? int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("^(?:aim |objective )?([0-9]{1,3})$", RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}
