using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FundingPipeline.App;

/// <summary>The front door: every request comes through here, is asked who sent it, and gets no further than its sender may.</summary>
public sealed class Door(ISignIn signIn, ILogger<Door> log) : IDisposable
{
    private readonly Turnstile turnstile = new();

    public void Dispose() => turnstile.Dispose();

    /// <summary>Lets somebody in who may ever do this; what he then sees is picked out for him.</summary>
    public Task<IResult> Open(HttpRequest request, Deed deed, Func<Actor, CancellationToken, Task<IResult>> then) =>
        Answered(request, async stop =>
        {
            var who = await Who(request, stop);
            return Rights.To(deed).Ever(who) ? await then(who, stop) : throw Problem.Forbidden();
        });

    /// <summary>Lets somebody do this to one thing. What he may not even see is not there.</summary>
    /// <param name="find">The thing; null when there is none.</param>
    public Task<IResult> Open<T>(
        HttpRequest request, Deed deed, Deed see, Func<CancellationToken, Task<T?>> find, Func<T, Owner> whose, Func<Actor, T, CancellationToken, Task<IResult>> then)
        where T : class =>
        Open(request, see, async (who, stop) =>
        {
            if (await find(stop) is not { } thing || !Rights.To(see).Allow(who, whose(thing)))
            {
                throw Problem.NotFound();
            }

            return Rights.To(deed).Allow(who, whose(thing)) ? await then(who, thing, stop) : throw Problem.Forbidden();
        });

    /// <summary>What is for everybody: health, the way in, the pages' own files.</summary>
    public Task<IResult> ForEverybody(HttpRequest request, Func<CancellationToken, Task<IResult>> then) =>
        Answered(request, async stop =>
        {
            if (SameSite.IsUnsafe(request))
            {
                SameSite.Prove(request);
                await turnstile.PassStranger(request, stop);
            }

            return await then(stop);
        });

    /// <summary>Nothing is there, whoever asks and however.</summary>
    public Task<IResult> Nowhere(HttpRequest request) => Answered(request, _ => throw Problem.NotFound());

    private async Task<Actor> Who(HttpRequest request, CancellationToken stop)
    {
        if (await signIn.Who(request, stop) is not { } who)
        {
            await turnstile.PassStranger(request, stop);
            throw Problem.Unknown();
        }

        if (who.ByCookie && SameSite.IsUnsafe(request))
        {
            SameSite.Prove(request);
        }

        await turnstile.Pass(who.Actor, stop);
        return who.Actor;
    }

    private async Task<IResult> Answered(HttpRequest request, Func<CancellationToken, Task<IResult>> then)
    {
        Safeguards.Set(request.HttpContext);
        try
        {
            return await then(request.HttpContext.RequestAborted);
        }
        catch (Problem problem) when (problem.Status == StatusCodes.Status401Unauthorized && IsBrowsing(request))
        {
            return Results.Redirect($"{signIn.Address}?{signIn.Back}={Uri.EscapeDataString($"{request.Path}{request.QueryString}")}");
        }
        catch (Exception) when (request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            return Results.Empty;
        }
        catch (Exception broken)
        {
            return await Problem.Of(broken, fault => Faulted(log, request.Method, request.Path, fault.GetType().Name, fault)).Answer(request);
        }
    }

    private static bool IsBrowsing(HttpRequest request) => HttpMethods.IsGet(request.Method) && Problem.WantsPage(request);

    private static readonly Action<ILogger, string, string, string, Exception?> Faulted =
        LoggerMessage.Define<string, string, string>(LogLevel.Error, new(20, nameof(Faulted)), "{Method} {Path} failed: {Fault}");
}
