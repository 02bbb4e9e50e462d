using System.Collections.Immutable;
using System.Globalization;
using FundingPipeline.Portal;
using FundingPipeline.Portal.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundingPipeline.App;

/// <summary>The pages on which accountants send claims and read what was found in them.</summary>
public sealed class ClaimPages(Workplace at, Door door)
{
    private const int OnAPage = 50;
    private readonly Shown shown = new(at);

    [Function("ClaimsPage")]
    public Task<IResult> List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "claims")] HttpRequest request) =>
        door.Open(request, Deed.SeeClaims, (who, stop) => List(request, who, [], StatusCodes.Status200OK, stop));

    [Function("ClaimPage")]
    public Task<IResult> Read([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "claims/{id}")] HttpRequest request, string id) =>
        door.Open(
            request, Deed.SeeClaims, Deed.SeeClaims,
            stop => shown.Claim(id, stop), one => one.Owner,
            async (who, one, stop) => await Pages.Print<ClaimPage>(new Dictionary<string, object?>
            {
                [nameof(ClaimPage.Visitor)] = Visitors.Of(who),
                [nameof(ClaimPage.Claim)] = one.Claim,
                [nameof(ClaimPage.History)] = await new History(at).Of(one, stop),
            }));

    /// <summary>Takes files from a browser without scripts; with them the page sends each by itself to the API.</summary>
    [Function("SendClaimsPage")]
    public Task<IResult> Send([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "claims")] HttpRequest request) =>
        door.Open(request, Deed.SendClaims, async (who, stop) =>
        {
            try
            {
                var body = request.Query["body"].ToString();
                at.Reception.Check(who, body);
                await using var parcels = await Parcels.Take(request, stop);
                var sent = await at.Reception.Take(who, body, parcels.Files, stop);
                return new SeeOther($"/claims?sent={sent.Length.ToString(CultureInfo.InvariantCulture)}");
            }
            catch (Problem problem) when (problem.Status < StatusCodes.Status500InternalServerError)
            {
                return await List(request, who, [problem.Message], problem.Status, stop);
            }
        });

    private async Task<IResult> List(HttpRequest request, Actor who, ImmutableArray<string> problems, int status, CancellationToken stop)
    {
        var (claims, state) = (await shown.Claims(who, stop), request.Query["state"].ToString());
        var chosen = InOrder(state.Length == 0 ? claims : claims.Where(claim => Say.Standing(claim) == state)).ToList();
        var pages = Math.Max(1, (chosen.Count + OnAPage - 1) / OnAPage);
        var page = Math.Clamp(Number(request, "page"), 1, pages);
        return await Pages.Print<ClaimsPage>(
            new Dictionary<string, object?>
            {
                [nameof(ClaimsPage.Visitor)] = Visitors.Of(who),
                [nameof(ClaimsPage.Claims)] = chosen.Skip((page - 1) * OnAPage).Take(OnAPage).ToImmutableArray(),
                [nameof(ClaimsPage.States)] = claims.GroupBy(Say.Standing).OrderBy(group => Say.Urgency(group.Key)).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, group.Count())).ToImmutableArray(),
                [nameof(ClaimsPage.Total)] = claims.Length,
                [nameof(ClaimsPage.State)] = claims.Any(claim => Say.Standing(claim) == state) ? state : "",
                [nameof(ClaimsPage.Page)] = page,
                [nameof(ClaimsPage.Pages)] = pages,
                [nameof(ClaimsPage.Sent)] = Number(request, "sent"),
                [nameof(ClaimsPage.Problems)] = problems,
            },
            status);
    }

    /// <summary>What waits for somebody comes first; then project by project, as each fund's claims follow one another.</summary>
    private static IEnumerable<ClaimView> InOrder(IEnumerable<ClaimView> claims) => claims
        .OrderBy(claim => Say.Urgency(Say.Standing(claim))).ThenBy(claim => claim.Project, StringComparer.Ordinal).ThenBy(claim => claim.Fund, StringComparer.Ordinal)
        .ThenBy(claim => claim.From, StringComparer.Ordinal).ThenBy(claim => claim.Number.Length).ThenBy(claim => claim.Number, StringComparer.Ordinal).ThenBy(claim => claim.Version)
        .ThenBy(claim => Say.Name(claim.File), StringComparer.Ordinal).ThenBy(claim => claim.Id, StringComparer.Ordinal);

    private static int Number(HttpRequest request, string name) => int.TryParse(request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
