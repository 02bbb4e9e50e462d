using System.Collections.Immutable;
using System.Runtime.InteropServices;
using FundingPipeline.Reconcile;
using FundingPipeline.Reconcile.Workings;

namespace FundingPipeline.Return;

/// <summary>Sets out what a return takes over from certified ones: what stands now, worked out from its claims, less what each certified return said.</summary>
/// <remarks>£900.00 of January to March was certified and £840.00 stands: the next return's grant is its own less £60.00, and those lead
/// to the claims that say £840.00 and to the certified return that said £900.00.</remarks>
/// <param name="certified">What certified returns said of the project, in order of return.</param>
internal sealed class CarriedWorkings(Contribution whole, ImmutableArray<Contribution> own, IEnumerable<Said> certified)
{
    private const string Why = "What stands now of the period less what certified returns have said of it.";

    private readonly WorkingPaper paper = new();
    private readonly Dictionary<Likeness, List<int>> known = [];
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
            .. from said in certified
               let parts = said.Parts.Where(part => part.Of.Slug == of.Slug).ToList()
               where parts.Count > 0
               select paper.Put(Certified(said.In, of, what, parts.Total(stated))),
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
        Learn();
        var (moved, totals, taken) = (new List<int>(), new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<Likeness, int>());
        foreach (var row in part?.Workings ?? [])
        {
            var isTotal = row.Key.StartsWith(Worked.KeyOf(project, ""), StringComparison.OrdinalIgnoreCase);
            var copy = row with { From = [.. row.From.Select(place => moved[place]).Order()], Key = isTotal ? "" : row.Key };
            moved.Add(Known(Likeness.Of(copy), taken) ?? paper.Put(isTotal ? copy with { Of = $"{copy.Of}, {part!.Period.Name}" } : copy));
            if (isTotal)
            {
                totals[row.What] = moved[^1];
            }
        }

        return totals;
    }

    /// <summary>Takes in what was put on the paper since: what one period brings is known to the next, not to itself.</summary>
    private void Learn()
    {
        var rows = paper.Rows;
        for (; learnt < rows.Length; learnt++)
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(known, Likeness.Of(rows[learnt]), out _) ??= []).Add(learnt);
        }
    }

    private int learnt;

    /// <summary>Where a figure stands already; null when it does not, or as often as it does it is taken.</summary>
    private int? Known(Likeness figure, Dictionary<Likeness, int> taken)
    {
        var before = taken.GetValueOrDefault(figure);
        if (!known.TryGetValue(figure, out var places) || before == places.Count)
        {
            return null;
        }

        taken[figure] = before + 1;
        return places[before];
    }

    /// <summary>By which a figure is known to be one that stands already.</summary>
    private readonly record struct Likeness(string Name, string What, decimal Amount, string How, CellGroup? At, string Key, string From)
    {
        public static Likeness Of(Worked row) => new(row.Of, row.What, row.Amount, row.How, row.At, row.Key, string.Join(',', row.From));
    }
}

/// <summary>What one certified return said of one project: of its own period, and of those it took over.</summary>
internal sealed record Said(Snapshot In, ImmutableArray<StatedPart> Parts)
{
    /// <summary>By project, in order of return.</summary>
    public static ILookup<string, Said> ByProject(ImmutableArray<Snapshot> certified) =>
        certified.SelectMany(snapshot => snapshot.Parts.GroupBy(part => part.Project.Reference, StringComparer.OrdinalIgnoreCase).Select(same => new Said(snapshot, [.. same])))
            .ToLookup(said => said.Parts[0].Project.Reference, StringComparer.OrdinalIgnoreCase);
}
