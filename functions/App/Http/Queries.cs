using FundingPipeline.Portal;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundingPipeline.App;

/// <summary>Answers to queries over HTTP.</summary>
public sealed class Queries(Workplace at, Door door, TimeProvider clock)
{
    [Function("AnswerQuery"), Takes<AnsweringRequest>, Gives<DoneView>]
    public Task<IResult> Answer([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/answers")] HttpRequest request) =>
        door.Open(request, Deed.AnswerQueries, async (who, stop) =>
        {
            var asked = await JsonBody.Read<AnsweringRequest>(request, stop);
            return Results.Json(new DoneView(await new AnswerQuery(at).Run(new(asked.Key, asked.Says, who.Name, Today.Of(clock), asked.Reference), stop)));
        });
}

/// <summary>Settles a query.</summary>
/// <param name="Key">Of the finding.</param>
/// <param name="Says">The answer. One that begins with No, Refuse or Reject takes the money out.</param>
/// <param name="Reference">A letter or a minute where it stands.</param>
public sealed record AnsweringRequest(string Key, string Says, string Reference = "");
