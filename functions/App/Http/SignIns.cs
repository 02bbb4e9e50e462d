using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Portal;
using FundingPipeline.Portal.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundingPipeline.App;

/// <summary>The way in and out for a browser. Where people prove who they are, the way in is the directory's own page.</summary>
public sealed class SignIns(Workplace at, Door door, ISignIn signIn)
{
    private const string Home = "/";
    private const int LongestForm = 8 << 10;

    [Function("SignInPage")]
    public Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "sign-in")] HttpRequest request) =>
        door.ForEverybody(request, async stop => signIn is DevelopmentSignIn
            ? await Pages.Print<SignInPage>(new Dictionary<string, object?> { ["People"] = await People(stop), ["Back"] = Within(request.Query["back"]) })
            : Results.Redirect(signIn.Address));

    [Function("SignIn")]
    public Task<IResult> In([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "sign-in")] HttpRequest request) =>
        door.ForEverybody(request, async stop =>
        {
            var development = signIn as DevelopmentSignIn ?? throw Problem.NotFound();
            var form = await FormBody.Read(request, LongestForm, stop);
            var person = (await People(stop)).FirstOrDefault(person => person.Key == form["person"]) ?? throw Problem.Bad("Choose who you are.");
            development.SignIn(request.HttpContext.Response, person.Name, [person.Key]);
            return Seen(request, Within(form["back"]));
        });

    [Function("SignOut")]
    public Task<IResult> Out([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "sign-out")] HttpRequest request) =>
        door.ForEverybody(request, _ =>
        {
            if (signIn is not DevelopmentSignIn)
            {
                throw Problem.NotFound();
            }

            DevelopmentSignIn.SignOut(request.HttpContext.Response);
            return Task.FromResult(Seen(request, signIn.Address));
        });

    /// <summary>After a form was sent a browser asks for a page, and sends nothing twice.</summary>
    private static IResult Seen(HttpRequest request, string address)
    {
        request.HttpContext.Response.Headers.Location = address;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>An address within the site: nobody is sent elsewhere by a link that begins with ours.</summary>
    public static string Within(string? back) =>
        back is ['/', .. var rest] && rest is not ['/' or '\\', ..] && back.All(letter => letter is > ' ' and <= '~' and not '\\') ? back : Home;

    /// <summary>Somebody for every role that there is something to see for.</summary>
    private async Task<ImmutableArray<PersonView>> People(CancellationToken stop)
    {
        var bodies = (await at.Desk.Office(stop)).Register.Projects.Select(project => project.AccountableBody).Where(body => Actor.SlugOf(body).Length > 0)
            .DistinctBy(Actor.SlugOf).Order(StringComparer.Ordinal);
        return
        [
            .. bodies.SelectMany(body => new PersonView[] { new($"accountant.{Actor.SlugOf(body)}", $"Accountant of {body}"), new($"officer.{Actor.SlugOf(body)}", $"Finance officer of {body}") }),
            .. Funder.All.Select(fund => new PersonView($"funder.{fund.Slug}", $"Funder, {fund.Name}")),
            new("auditor", "Auditor"), new("administrator", "Administrator"),
        ];
    }
}
