using System.Collections.Immutable;
using FundingPipeline.Portal;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundingPipeline.App;

/// <summary>Claims over HTTP: sent in, listed, looked at, taken back.</summary>
public sealed class Claims(Workplace at, Door door)
{
    private const int MostAtOnce = 200;

    private readonly Shown shown = new(at);

    [Function("SendClaims"), TakesFiles, Gives<ImmutableArray<SentView>>(StatusCodes.Status202Accepted)]
    [Asks("body", "The accountable body for which they are sent, as your roles have it; may be left out by whoever acts for one alone, and by the programme office."), Asks("name", "What the file is called, when the body is one file alone.")]
    public Task<IResult> Send([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/claims")] HttpRequest request) =>
        door.Open(request, Deed.SendClaims, async (who, stop) =>
        {
            var body = request.Query["body"] is [{ } named] ? named : who.Accountant is [var only] && !who.IsAdministrator ? only : "";
            at.Reception.Check(who, body);
            await using var parcels = await Parcels.Take(request, stop);
            var sent = await at.Reception.Take(who, body, parcels.Files, stop);
            request.HttpContext.Response.Headers.Location = sent[0].Location;
            return Results.Json(sent, statusCode: StatusCodes.Status202Accepted);
        });

    [Function("ListClaims"), Gives<ImmutableArray<ClaimLine>>]
    [Asks("after", "The id of the last that was shown before."), Asks("take", "How many, 1 to 200; 50 when nobody says.")]
    public Task<IResult> List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/claims")] HttpRequest request) =>
        door.Open(request, Deed.SeeClaims, async (who, stop) =>
        {
            var take = TakeOf(request);
            var found = await shown.Claims(who, request.Query["after"].ToString(), take + 1, stop);
            if (found.Length > take)
            {
                request.HttpContext.Response.Headers.Link = $"</api/claims?after={found[take - 1].Id}&take={take}>; rel=\"next\"";
            }

            return Results.Json(found.Take(take).Select(ClaimLine.Of).ToImmutableArray());
        });

    [Function("ReadClaim"), Gives<ClaimView>]
    public Task<IResult> Read([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/claims/{id}")] HttpRequest request, string id) =>
        See(request, id, (one, _) => Task.FromResult(Results.Json(one.Claim)));

    [Function("ReadFindings"), Gives<ImmutableArray<FindingLine>>]
    public Task<IResult> Findings([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/claims/{id}/findings")] HttpRequest request, string id) =>
        See(request, id, (one, _) => Task.FromResult(Results.Json(one.Claim.Findings)));

    [Function("TakeCopy"), GivesWorkbook]
    public Task<IResult> Copy([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/claims/{id}/copy")] HttpRequest request, string id) =>
        See(request, id, async (one, stop) =>
            one is { Page: { } page, Claim.Copy: { Length: > 0 } copy } && await at.Publisher.Open(page.Partition, copy, stop) is { } found
                ? WorkbookAnswer.Of(request, found.Content, copy[(copy.LastIndexOf('/') + 1)..], found.Sha256)
                : throw Problem.NotFound());

    [Function("ReadHistory"), Gives<ImmutableArray<HistoryLine>>]
    public Task<IResult> Past([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/claims/{id}/history")] HttpRequest request, string id) =>
        See(request, id, async (one, stop) => Results.Json(await new History(at).Of(one, stop)));

    [Function("WithdrawClaim"), Takes<WithdrawingRequest>, Gives<DoneView>]
    public Task<IResult> Withdraw([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/claims/{id}/withdrawal")] HttpRequest request, string id) =>
        door.Open(request, Deed.WithdrawClaims, Deed.SeeClaims, stop => shown.Claim(id, stop), one => one.Owner, async (who, one, stop) =>
        {
            var asked = await JsonBody.Read<WithdrawingRequest>(request, stop);
            return Results.Json(new DoneView(await new Withdraw(at).Run(one, who, asked.Reason, stop)));
        });

    private Task<IResult> See(HttpRequest request, string id, Func<OneClaim, CancellationToken, Task<IResult>> then) =>
        door.Open(request, Deed.SeeClaims, Deed.SeeClaims, stop => shown.Claim(id, stop), one => one.Owner, (_, one, stop) => then(one, stop));

    private static int TakeOf(HttpRequest request) => request.Query["take"] switch
    {
        [] => 50,
        [var asked] when int.TryParse(asked, out var take) && take is >= 1 and <= MostAtOnce => take,
        _ => throw Problem.Bad($"take is how many are shown, 1 to {MostAtOnce}."),
    };
}

/// <summary>Why a claim is taken back; it stands in the journal for ever.</summary>
public sealed record WithdrawingRequest(string Reason);
