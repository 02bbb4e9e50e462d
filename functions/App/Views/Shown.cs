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
    public async Task<ImmutableArray<ClaimView>> Claims(Actor who, CancellationToken stop)
    {
        var claims = (await Projects(who, stop)).SelectMany(project => project.Claims);
        var files = (await at.Views.Read<OfficeView>(Folio.Office.Partition, stop))?.Files ?? [];
        return [.. claims.Concat(files.Where(file => Rights.To(Deed.SeeClaims).Allow(who, OwnerOf(file)))).OrderBy(claim => claim.File, StringComparer.Ordinal).ThenBy(claim => claim.Sha256, StringComparer.Ordinal)];
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

    /// <summary>One return, whole; null when there is none.</summary>
    public Task<ReturnView?> Return(string slug, CancellationToken stop) => at.Views.Read<ReturnView>(ReturnRows.PartitionOf(slug), stop);

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

    public static Owner OwnerOf(ReturnView one) => Owner.Return(one.Fund, one.Sections.Select(section => Actor.SlugOf(section.Body)));

    private static FiguresView Total(ImmutableArray<SectionView> sections) => new(
        sections.Sum(section => section.Figures.Expenditure), sections.Sum(section => section.Figures.Grant),
        sections.Sum(section => section.Figures.Adjustment), sections.Sum(section => section.Figures.Due));

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
