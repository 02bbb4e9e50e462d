using System.Collections.Immutable;
using FundingPipeline.Portal;
using FundingPipeline.Portal.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundingPipeline.App;

/// <summary>The pages on which funders find their returns, and finance officers certify their sections.</summary>
public sealed class ReturnPages(Workplace at, Door door, TimeProvider clock)
{
    private const int LongestForm = 4 << 10;

    private readonly Shown shown = new(at);

    [Function("ReturnsPage")]
    public Task<IResult> List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "returns")] HttpRequest request) =>
        door.Open(request, Deed.SeeReturns, async (who, stop) =>
        {
            var returns = await shown.Returns(who, stop);
            return await Pages.Print<ReturnsPage>(new Dictionary<string, object?>
            {
                [nameof(ReturnsPage.Visitor)] = Visitors.Of(who),
                [nameof(ReturnsPage.Returns)] = returns,
                [nameof(ReturnsPage.Downloads)] = await Whole(who, returns, stop),
            });
        });

    [Function("ReturnPage")]
    public Task<IResult> Read([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "returns/{fund}/{period}")] HttpRequest request, string fund, string period) =>
        door.Open(request, Deed.SeeReturns, async (who, stop) =>
            await shown.Return($"{fund}/{period}", stop) is { } one && Shown.For(who, one) is { } seen
                ? await Page(who, one, seen, request.Query["certified"].ToString(), "", StatusCodes.Status200OK)
                : throw Problem.NotFound());

    /// <summary>A finance officer's word for a section as the page showed it to him.</summary>
    [Function("CertifySectionPage")]
    public Task<IResult> Certify([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "returns/{fund}/{period}/certificates")] HttpRequest request, string fund, string period) =>
        door.Open(request, Deed.CertifySections, async (who, stop) =>
        {
            var form = await FormBody.Read(request, LongestForm, stop);
            if (await shown.Return($"{fund}/{period}", stop) is not { } one || Shown.For(who, one) is not { } seen)
            {
                throw Problem.NotFound();
            }

            if (form["confirm"] != "yes")
            {
                return await Page(who, one, seen, "", "Confirm that you have looked at the return and prepared none of its claims.", StatusCodes.Status400BadRequest);
            }

            try
            {
                await new Certifies(at, clock).Run(who, seen, new(form["body"], form["draft"], form["leavingOutRefused"] == "yes"), stop);
                return new SeeOther($"{Links.Return(one.Slug)}?certified={Actor.SlugOf(form["body"])}");
            }
            catch (ActRefusedException refused)
            {
                return await Page(who, one, seen, "", refused.Message, StatusCodes.Status409Conflict);
            }
        });

    /// <summary>The sections that wait for somebody's own word.</summary>
    public static ImmutableArray<SectionView> ToCertify(Actor who, ReturnView one) => one.Status != "draft" ? [] :
        [.. one.Sections.Where(section => section.CertifiedBy.Length == 0 && Rights.To(Deed.CertifySections).Allow(who, Owner.Body(Actor.SlugOf(section.Body))))];

    private static Task<IResult> Page(Actor who, ReturnView one, ReturnView seen, string certified, string problem, int status) => Pages.Print<ReturnPage>(
        new Dictionary<string, object?>
        {
            [nameof(ReturnPage.Visitor)] = Visitors.Of(who),
            [nameof(ReturnPage.Return)] = seen,
            [nameof(ReturnPage.MayDownload)] = Rights.To(Deed.DownloadReturns).Allow(who, Shown.OwnerOf(one)),
            [nameof(ReturnPage.ToCertify)] = ToCertify(who, seen),
            [nameof(ReturnPage.Certified)] = seen.Sections.FirstOrDefault(section => certified.Length > 0 && Actor.SlugOf(section.Body) == certified)?.Body ?? "",
            [nameof(ReturnPage.Problem)] = problem,
        },
        status);

    private async Task<ImmutableHashSet<string>> Whole(Actor who, ImmutableArray<ReturnView> seen, CancellationToken stop)
    {
        var whole = ImmutableHashSet.CreateBuilder<string>();
        foreach (var slug in seen.Select(one => one.Slug))
        {
            if (await shown.Return(slug, stop) is { } one && Rights.To(Deed.DownloadReturns).Allow(who, Shown.OwnerOf(one)))
            {
                whole.Add(slug);
            }
        }

        return whole.ToImmutable();
    }
}
