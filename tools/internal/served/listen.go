package served

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strconv"
	"syscall"
	"time"
)

// Listen opens a port of the loopback interface; its errors name the way out for what was
// run, such as “make serve”.
func Listen(port, run string) (net.Listener, error) {
	wayOut := "choose another, as in " + run + " PORT=8081"
	if n, err := strconv.Atoi(port); err != nil || n < 0 || n > 65535 {
		return nil, fmt.Errorf("there is no port %q, only 0 to 65535; %s", port, wayOut)
	}
	listener, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", port))
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return nil, fmt.Errorf("port %s is in use; %s", port, wayOut)
	case errors.Is(err, syscall.EACCES):
		return nil, fmt.Errorf("port %s is not for everybody to take; %s", port, wayOut)
	case err != nil:
		return nil, fmt.Errorf("listening on port %s: %w", port, err)
	}
	return listener, nil
}

// Serve answers until the context ends.
func Serve(ctx context.Context, listener net.Listener, h http.Handler) error {
	server := &http.Server{Handler: h, ReadHeaderTimeout: 10 * time.Second}
	go func() {
		<-ctx.Done()
		server.Close()
	}()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
