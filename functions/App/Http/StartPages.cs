using FundingPipeline.Portal;
using FundingPipeline.Portal.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundingPipeline.App;

/// <summary>The first page, and what is missing.</summary>
public sealed class StartPages(Workplace at, Door door)
{
    private readonly Shown shown = new(at);

    /// <remarks>Azure takes an empty route for the function's own name; this one matches nothing but the front page.</remarks>
    [Function("StartPage")]
    public Task<IResult> Start([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{nothing:maxlength(0)?}")] HttpRequest request) =>
        door.Open(request, Deed.SeeRules, async (who, stop) =>
        {
            var (claims, projects, returns) = (await shown.Claims(who, stop), await shown.Projects(who, stop), await shown.Returns(who, stop));
            return await Pages.Print<StartPage>(new Dictionary<string, object?>
            {
                [nameof(StartPage.Visitor)] = Visitors.Of(who),
                [nameof(StartPage.Refused)] = claims.Count(claim => Say.Standing(claim) == ClaimState.Refused),
                [nameof(StartPage.InPart)] = claims.Count(claim => Say.Standing(claim) == Say.InPart),
                [nameof(StartPage.Queried)] = claims.Count(claim => claim.State == ClaimState.Queried),
                [nameof(StartPage.Late)] = projects.Sum(project => project.Late.Length),
                [nameof(StartPage.Queries)] = MissingPage.Open(claims).Count(),
                [nameof(StartPage.Projects)] = projects.Length,
                [nameof(StartPage.Returns)] = returns.Length,
                [nameof(StartPage.ToCertify)] = returns.Sum(one => ReturnPages.ToCertify(who, one).Count(section => section.Queries == 0)),
            });
        });

    [Function("MissingPage")]
    public Task<IResult> Missing([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "missing")] HttpRequest request) =>
        door.Open(request, Deed.SeeProjects, async (who, stop) => await Pages.Print<MissingPage>(new Dictionary<string, object?>
        {
            [nameof(MissingPage.Visitor)] = Visitors.Of(who),
            [nameof(MissingPage.Projects)] = await shown.Projects(who, stop),
            [nameof(MissingPage.Claims)] = await shown.Claims(who, stop),
        }));
}
