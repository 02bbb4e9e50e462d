using System.Collections.Immutable;
using FundingPipeline.Portal;
using FundingPipeline.Storage;

namespace FundingPipeline.App;

/// <summary>Finds what somebody may see: from what was written when it was worked out, so that looking costs little and waits for nobody.</summary>
public sealed class Shown(Workplace at)
{
    /// <summary>The projects that somebody may see, in order of reference.</summary>
    public async Task<ImmutableArray<ProjectView>> Projects(Actor who, CancellationToken stop)
    {
        var projects = new List<ProjectView>();
        foreach (var folio in await FoliosOf(who, stop))
        {
            if (await at.Views.Read<ProjectView>(folio.Partition, stop) is { } project && Rights.To(Deed.SeeProjects).Allow(who, OwnerOf(project)))
            {
                projects.Add(project);
            }
        }

        return [.. projects.OrderBy(project => project.Reference, StringComparer.Ordinal)];
    }

    /// <summary>One project, however its reference is typed; null when there is none.</summary>
    public Task<ProjectView?> Project(string reference, CancellationToken stop) => at.Views.Read<ProjectView>(Folio.Of(reference).Partition, stop);

    /// <summary>The claims and other files that somebody may see, in order of their paths.</summary>
    public Task<ImmutableArray<ClaimView>> Claims(Actor who, CancellationToken stop) => Claims(who, "", int.MaxValue, stop);

    /// <summary>Some of them.</summary>
    /// <param name="after">The id of the last that was shown before; empty for the first.</param>
    public async Task<ImmutableArray<ClaimView>> Claims(Actor who, string after, int take, CancellationToken stop)
    {
        var known = (await Projects(who, stop)).SelectMany(project => project.Claims)
            .Concat(((await at.Views.Read<OfficeView>(Folio.Office.Partition, stop))?.Files ?? []).Where(file => Rights.To(Deed.SeeClaims).Allow(who, OwnerOf(file)))).ToList();
        var ids = known.Select(claim => claim.Id).ToHashSet(StringComparer.Ordinal);
        var sent = (await SentBy(who, stop)).Where(sent => ids.Add(sent.Id)).Select(sent => sent.Waiting);
        var all = known.Concat(sent).OrderBy(claim => claim.File, StringComparer.Ordinal).ThenBy(claim => claim.Sha256, StringComparer.Ordinal);
        var shown = new List<ClaimView>();
        foreach (var claim in (after.Length == 0 ? all : all.SkipWhile(claim => claim.Id != after).Skip(1)).Take(take))
        {
            if (claim.State != ClaimState.Waiting || (Incoming.KindOf(claim.File) != ArrivalKind.Ignored && await at.Ledger.PageOf(claim.Id[..16], claim.Id[17..], stop) is null))
            {
                shown.Add(claim);
            }
            else if (await Claim(claim.Id, stop) is { } one && Rights.To(Deed.SeeClaims).Allow(who, one.Owner))
            {
                shown.Add(one.Claim);
            }
        }

        return [.. shown];
    }

    /// <summary>One file by its id; null when none such was ever sent.</summary>
    public async Task<OneClaim?> Claim(string id, CancellationToken stop)
    {
        if (!IsId(id))
        {
            return null;
        }

        var sent = await at.Sent.Find(id, stop);
        return await at.Ledger.PageOf(id[..16], id[17..], stop) is { } page && await On(page, id, stop) is { } found ? found with { Sent = sent }
            : sent is null ? null
            : new(Incoming.KindOf(sent.Path) == ArrivalKind.Ignored ? sent.Waiting with { State = ClaimState.Ignored } : sent.Waiting, sent.Owner, null, sent);
    }

    /// <summary>The returns that somebody may see, in order of fund and period, and of each the sections that he may see.</summary>
    public async Task<ImmutableArray<ReturnView>> Returns(Actor who, CancellationToken stop)
    {
        var returns = new List<ReturnView>();
        foreach (var slug in await at.Ledger.Rows.Slugs(stop))
        {
            if (await Return(slug, stop) is { } one && For(who, one) is { } seen)
            {
                returns.Add(seen);
            }
        }

        return [.. returns.OrderBy(one => Funders.Funder.All.Select(funder => funder.Slug).ToList().IndexOf(one.Fund)).ThenBy(one => one.From, StringComparer.Ordinal).ThenBy(one => one.Slug, StringComparer.Ordinal)];
    }

    /// <summary>One return, whole; null when there is none, or the text of an address could be no return's name.</summary>
    public Task<ReturnView?> Return(string slug, CancellationToken stop) =>
        slug.Length < 60 && slug.Count(letter => letter == '/') == 1 && slug.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '/')
            ? at.Views.Read<ReturnView>(ReturnRows.PartitionOf(slug), stop)
            : Task.FromResult<ReturnView?>(null);

    /// <summary>What somebody may see of a return: all of it, or the sections of his bodies and their figures; null when nothing.</summary>
    public static ReturnView? For(Actor who, ReturnView one)
    {
        if (Rights.To(Deed.SeeReturns).Allow(who, OwnerOf(one)))
        {
            return one;
        }

        ImmutableArray<SectionView> own = [.. one.Sections.Where(section => Rights.To(Deed.SeeReturns).Allow(who, Owner.Body(Actor.SlugOf(section.Body))))];
        return own.IsEmpty ? null : one with { Sections = own, Figures = Total(own), Before = null };
    }

    public static Owner OwnerOf(ProjectView project) => project.Body.Length > 0 ? Owner.Body(Actor.SlugOf(project.Body)) : Owner.Office;

    /// <summary>A file that is no project's is of the body under whose name it was sent.</summary>
    public static Owner OwnerOf(ClaimView file) => Upload.BodyOf(file.File) is { } body ? Owner.Body(body) : Owner.Office;

    /// <summary>A claim of a project that no register knows is of the body under whose name it was sent.</summary>
    public static Owner OwnerOf(ProjectView project, ClaimView claim) => project.Body.Length > 0 ? OwnerOf(project) : OwnerOf(claim);

    public static Owner OwnerOf(ReturnView one) => Owner.Return(one.Fund, one.Sections.Select(section => Actor.SlugOf(section.Body)));

    private static FiguresView Total(ImmutableArray<SectionView> sections) => new(
        sections.Sum(section => section.Figures.Expenditure), sections.Sum(section => section.Figures.Grant),
        sections.Sum(section => section.Figures.Adjustment), sections.Sum(section => section.Figures.Due));

    /// <summary>A file that was entered on a page: as the page shows it, or as its journal has it.</summary>
    private async Task<OneClaim?> On(Folio page, string id, CancellationToken stop)
    {
        var project = page.IsProject ? await at.Views.Read<ProjectView>(page.Partition, stop) : null;
        var files = project?.Claims ?? (page.IsProject ? [] : (await at.Views.Read<OfficeView>(page.Partition, stop))?.Files ?? []);
        if (files.FirstOrDefault(file => file.Id == id) is { } shown)
        {
            return new(shown, Of(project, shown), page, null);
        }

        var arrivals = (await at.Ledger.Arrivals(page, stop)).Where(arrival => Showing.IdOf(arrival.Path, arrival.Sha256) == id).ToList();
        if (arrivals.Count == 0)
        {
            return null;
        }

        var bare = new Sent(id, arrivals[0].Path, arrivals[0].Sha256, "", "", "").Waiting;
        var view = arrivals.Any(arrival => arrival.Kind == ArrivalKind.Withdrawn) ? bare with { State = ClaimState.Withdrawn }
            : files.FirstOrDefault(file => file.Sha256 == bare.Sha256) is { } same ? same with { Id = id, File = bare.File }
            : bare;
        return new(view, Of(project, view), page, null);
    }

    private static Owner Of(ProjectView? project, ClaimView file) => project is null ? OwnerOf(file) : OwnerOf(project, file);

    private static bool IsId(string id) => id.Length == 81 && id[16] == '-' && id.Remove(16, 1).All(char.IsAsciiHexDigitLower);

    private async Task<IEnumerable<Sent>> SentBy(Actor who, CancellationToken stop)
    {
        if (who.IsAdministrator || who.IsAuditor)
        {
            return await at.Sent.Of(null, stop);
        }

        var sent = new List<Sent>();
        foreach (var body in who.Bodies)
        {
            sent.AddRange(await at.Sent.Of(body, stop));
        }

        return sent;
    }

    private async Task<IEnumerable<Folio>> FoliosOf(Actor who, CancellationToken stop)
    {
        if (who.IsAdministrator || who.IsAuditor)
        {
            return (await at.Ledger.Folios(stop)).Where(folio => folio.IsProject);
        }

        var folios = new HashSet<Folio>();
        foreach (var body in who.Bodies)
        {
            folios.UnionWith(await at.Views.Of(body, stop));
        }

        return folios;
    }
}

/// <summary>One file, whose it is, and where it stands.</summary>
/// <param name="Page">Null while it has not been taken in.</param>
/// <param name="Sent">Null when it came another way than through the front door.</param>
public sealed record OneClaim(ClaimView Claim, Owner Owner, Folio? Page, Sent? Sent);
