package deploy

import (
	"bufio"
	"context"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tripoint/tools/internal/inputs"
)

// servers are the servers under test, each with what starts it for a folder.
var servers = []struct {
	name  string
	start func(t *testing.T, dir string) client
}{
	{"serve", serve},
	{"nginx", nginx},
	{"caddy", caddy},
}

// top is the project's top folder.
const top = "../.."

// serve starts tools/serve.
func serve(t *testing.T, dir string) client {
	inputs.Depend(t, top+"/tools/serve")
	inputs.Depend(t, top+"/tools/internal")
	program := filepath.Join(t.TempDir(), "serve")
	if out, err := exec.Command("go", "build", "-o", program, top+"/tools/serve").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	cmd := exec.Command(program, "-dir", dir, "-port", "0")
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	launch(t, cmd)
	line, err := bufio.NewReader(stdout).ReadString('\n')
	if err != nil {
		t.Fatalf("serve says no address: %v", err)
	}
	return client{&http.Client{Transport: &http.Transport{DisableCompression: true}}, strings.TrimSpace(line)}
}

// nginx starts the server with the configuration of web/deploy.
func nginx(t *testing.T, dir string) client {
	own, socket := room(t)
	conf := configuration(t, "nginx.conf", "listen 80;", "listen unix:"+socket+";", "root /var/www/tripoint;", "root "+dir+";")
	var temp string
	for _, kind := range []string{"client_body", "proxy", "fastcgi", "uwsgi", "scgi"} {
		temp += fmt.Sprintf("\t%s_temp_path %s/%s;\n", kind, own, kind)
	}
	main := filepath.Join(own, "nginx.conf")
	put(t, main, fmt.Sprintf("daemon off;\nmaster_process off;\npid %s/pid;\nerror_log stderr;\nevents { }\n"+
		"http {\n\taccess_log off;\n%s%s}\n", own, temp, conf))
	return dial(t, socket, launch(t, exec.Command(find(t, "nginx"), "-e", "stderr", "-c", main)))
}

// caddy starts the server with the configuration of web/deploy.
func caddy(t *testing.T, dir string) client {
	own, socket := room(t)
	conf := configuration(t, "Caddyfile", "tripoint.example {", "http:// {\n\tbind unix/"+socket, "root * /var/www/tripoint", "root * "+dir)
	main := filepath.Join(own, "Caddyfile")
	put(t, main, "{\n\tadmin off\n}\n"+conf)
	cmd := exec.Command(find(t, "caddy"), "run", "--adapter", "caddyfile", "--config", main)
	cmd.Env = append(os.Environ(), "HOME="+own, "XDG_DATA_HOME="+own, "XDG_CONFIG_HOME="+own)
	return dial(t, socket, launch(t, cmd))
}

// configuration returns a file of web/deploy with texts replaced, in pairs of old and
// new. Each old text has to be there once.
func configuration(t *testing.T, name string, pairs ...string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(top, "web/deploy", name))
	if err != nil {
		t.Fatal(err)
	}
	conf := string(text)
	for i := 0; i < len(pairs); i += 2 {
		if strings.Count(conf, pairs[i]) != 1 {
			t.Fatalf("web/deploy/%s has to hold %q once, for the test to put its own there", name, pairs[i])
		}
		conf = strings.Replace(conf, pairs[i], pairs[i+1], 1)
	}
	return conf
}

// find returns the path of a server's program. Debian's nginx lies where only root looks.
func find(t *testing.T, name string) string {
	t.Helper()
	for _, path := range []string{name, "/usr/sbin/" + name} {
		if found, err := exec.LookPath(path); err == nil {
			return found
		}
	}
	t.Fatalf("there is no %s on this machine, whose configuration is to be tested; make setup installs it", name)
	return ""
}

// room makes a folder for a server's own files, and names its socket there: nothing else
// can take that, unlike a port. Such a path must be short.
func room(t *testing.T) (dir, socket string) {
	t.Helper()
	dir, err := os.MkdirTemp("", "tripoint")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := os.RemoveAll(dir); err != nil {
			t.Error(err)
		}
	})
	return dir, filepath.Join(dir, "socket")
}

// put writes a file.
func put(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// launch starts a program that ends with the test. A test that fails shows what the
// program said. The channel closes when the program has ended.
func launch(t *testing.T, cmd *exec.Cmd) (ended <-chan struct{}) {
	t.Helper()
	var said strings.Builder
	cmd.Stderr = &said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	end := make(chan struct{})
	var how error
	go func() {
		how = cmd.Wait()
		close(end)
	}()
	t.Cleanup(func() {
		if err := cmd.Process.Kill(); err != nil {
			t.Errorf("the server has ended before the test: %v", err)
		}
		<-end
		if t.Failed() {
			t.Logf("%v; it has said:\n%s", how, said.String())
		}
	})
	return end
}

// dial waits for a server at a socket, and returns a client of it.
func dial(t *testing.T, socket string, ended <-chan struct{}) client {
	t.Helper()
	connect := func(ctx context.Context, _, _ string) (net.Conn, error) {
		var d net.Dialer
		return d.DialContext(ctx, "unix", socket)
	}
	for {
		if conn, err := connect(context.Background(), "", ""); err == nil {
			conn.Close()
			break
		}
		select {
		case <-ended:
			t.Fatal("the server does not come up")
		case <-time.After(10 * time.Millisecond):
		}
	}
	transport := &http.Transport{DialContext: connect, DisableCompression: true}
	return client{&http.Client{Transport: transport}, "http://tripoint.example/"}
}
