using System.Collections.Immutable;
using FundingPipeline.Portal;
using FundingPipeline.Return;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundingPipeline.App;

/// <summary>Rules and empty forms over HTTP: for everybody who has signed in.</summary>
public sealed class Guidance(Door door)
{
    [Function("ListRules"), Gives<ImmutableArray<RuleView>>]
    public Task<IResult> Rules([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/rules")] HttpRequest request) =>
        door.Open(request, Deed.SeeRules, (_, _) => Task.FromResult(Results.Json(RuleViews.All)));

    [Function("ReadRule"), Gives<RuleView>]
    public Task<IResult> Rule([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/rules/{id}")] HttpRequest request, string id) =>
        door.Open(request, Deed.SeeRules, (_, _) => Task.FromResult(RuleViews.Find(id) is { } rule ? Results.Json(rule) : throw Problem.NotFound()));

    [Function("ListTemplates"), Gives<ImmutableArray<TemplateView>>]
    public Task<IResult> Templates([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/templates")] HttpRequest request) =>
        door.Open(request, Deed.TakeTemplates, (_, _) => Task.FromResult(Results.Json(Template.Forms.Select(form => new TemplateView(form.Name, form.Form.Title)).ToImmutableArray())));

    [Function("TakeTemplate"), GivesWorkbook]
    public Task<IResult> Take([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/templates/{form}")] HttpRequest request, string form) =>
        door.Open(request, Deed.TakeTemplates, (_, _) => Task.FromResult(Template.Forms.FirstOrDefault(known => known.Name == form) is { Form: { } found }
            ? WorkbookAnswer.Of(request, Template.Write(found), $"{form}.xlsx")
            : throw Problem.NotFound()));
}
