using System.Collections.Immutable;
using FundingPipeline.Reconcile;
using FundingPipeline.Reconcile.Workings;

namespace FundingPipeline.Return;

/// <summary>Sets out what a return takes over from certified ones: what stands now, worked out from its claims, less what each certified return said.</summary>
/// <remarks>£900.00 of January to March was certified and £840.00 stands: the next return's grant is its own less £60.00, and those lead
/// to the claims that say £840.00 and to the certified return that said £900.00.</remarks>
internal sealed class CarriedWorkings(Contribution whole, ImmutableArray<Contribution> own, ImmutableArray<Snapshot> certified)
{
    private const string Why = "What stands now of the period less what certified returns have said of it.";

    private readonly WorkingPaper paper = new();
    private readonly string project = whole.Project.Reference;

    /// <summary>What a figure carried over is found by.</summary>
    public static string Of(string what, NamedPeriod of) => $"{what}, {of.Slug}";

    public ImmutableArray<Worked> Rows()
    {
        var last = own.LastOrDefault(part => Closing.InOrder.Compare(part.Period.Slug, whole.Period.Slug) <= 0);
        var places = Take(last);
        var isOwn = last?.Period.Slug == whole.Period.Slug;
        var sums = new[] { GrantWorkings.Grant, ProjectWorkings.Due }.ToDictionary(what => what, what => isOwn && places.TryGetValue(what, out var place) ? new List<int> { place } : []);
        foreach (var carried in whole.Carried)
        {
            var stands = Take(own.FirstOrDefault(part => part.Period.Slug == carried.Of.Slug));
            sums[GrantWorkings.Grant].Add(Difference(carried.Of, GrantWorkings.Grant, carried.Grant, stands, part => part.Grant));
            sums[ProjectWorkings.Due].Add(Difference(carried.Of, ProjectWorkings.Due, carried.Due, stands, part => part.Due));
        }

        foreach (var (what, parts) in sums)
        {
            paper.Sum(project, $"{what}, with what is carried over", parts, Worked.KeyOf(project, what));
        }

        return paper.Rows;
    }

    private int Difference(NamedPeriod of, string what, Money difference, Dictionary<string, int> stands, Func<StatedPart, Money> stated)
    {
        ImmutableArray<int> from =
        [
            .. stands.TryGetValue(what, out var place) ? new[] { place } : [],
            .. from snapshot in certified
               let parts = snapshot.Parts.Where(part => part.Of.Slug == of.Slug && part.Project.Reference.Equals(project, StringComparison.OrdinalIgnoreCase)).ToList()
               where parts.Count > 0
               select paper.Put(Certified(snapshot, of, what, parts.Total(stated))),
        ];
        return paper.Words(of.Name, Carried(what, of), difference, Why, from, Worked.KeyOf(project, Of(what, of)));
    }

    /// <summary>What one certified return said, on its own sheet of workings: of its own period, or of one it took over itself.</summary>
    private Worked Certified(Snapshot snapshot, NamedPeriod of, string what, Money amount) =>
        new($"{snapshot.Period.Name}, as certified", what, amount.Pounds, "", [])
        {
            At = snapshot.Workbook is { } file ? new(file, "Workings", $"{project}: {(of.Slug == snapshot.Period.Slug ? what : Carried(what, of))}") : null,
        };

    private static string Carried(string what, NamedPeriod of) => $"{what}, carried over from {of.Name}";

    /// <summary>Copies what a period was worked out from, each figure once however many periods build on it; the project's own totals lose their place to those of the whole.</summary>
    /// <returns>Where its totals stand.</returns>
    private Dictionary<string, int> Take(Contribution? part)
    {
        var known = paper.Rows.Index().GroupBy(row => Same(row.Item)).ToDictionary(same => same.Key, same => new Queue<int>(same.Select(row => row.Index)));
        var (moved, totals) = (new List<int>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var row in part?.Workings ?? [])
        {
            var isTotal = row.Key.StartsWith(Worked.KeyOf(project, ""), StringComparison.OrdinalIgnoreCase);
            var copy = row with { From = [.. row.From.Select(place => moved[place]).Order()], Key = isTotal ? "" : row.Key };
            moved.Add(known.TryGetValue(Same(copy), out var places) && places.TryDequeue(out var place) ? place : paper.Put(isTotal ? copy with { Of = $"{copy.Of}, {part!.Period.Name}" } : copy));
            if (isTotal)
            {
                totals[row.What] = moved[^1];
            }
        }

        return totals;
    }

    private static (string, string, decimal, string, CellGroup?, string, string) Same(Worked row) =>
        (row.Of, row.What, row.Amount, row.How, row.At, row.Key, string.Join(',', row.From));
}
